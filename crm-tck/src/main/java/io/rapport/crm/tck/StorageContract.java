package io.rapport.crm.tck;

import net.jqwik.api.Group;
import org.junit.jupiter.api.Nested;

/**
 * Checks what every storage adapter must do. An adapter's test extends this class and says where to get empty data:
 *
 * <pre>{@code
 * class MyStorageTest extends StorageContract {
 *     @Override
 *     protected FreshData freshData() {
 *         MyDatabase database = MyDatabase.empty();
 *         return () -> new MyStorage(database);
 *     }
 * }
 * }</pre>
 *
 * <p>The suite needs the engines of JUnit Jupiter and of jqwik. Random tests are repeated with the seed that jqwik
 * reports with a failure; everything else is the same in every run.
 */
public abstract class StorageContract {
    /** Creates the suite for an adapter. */
    protected StorageContract() {}

    /** Makes empty data that no other test sees. It is called before every test. */
    protected abstract FreshData freshData();

    @Nested
    @Group
    class Commits extends CommitContract {
        Commits() {
            super(StorageContract.this::freshData);
        }
    }

    @Nested
    @Group
    class FactIds extends FactIdContract {
        FactIds() {
            super(StorageContract.this::freshData);
        }
    }

    @Nested
    @Group
    class Identifiers extends IdentifierContract {
        Identifiers() {
            super(StorageContract.this::freshData);
        }
    }

    @Nested
    @Group
    class Loading extends LoadContract {
        Loading() {
            super(StorageContract.this::freshData);
        }
    }

    @Nested
    @Group
    class Histories extends HistoryContract {
        Histories() {
            super(StorageContract.this::freshData);
        }
    }

    @Nested
    @Group
    class Feed extends FeedContract {
        Feed() {
            super(StorageContract.this::freshData);
        }
    }

    @Nested
    @Group
    class Dues extends DueContract {
        Dues() {
            super(StorageContract.this::freshData);
        }
    }

    @Nested
    @Group
    class Documents extends DocumentContract {
        Documents() {
            super(StorageContract.this::freshData);
        }
    }

    @Nested
    @Group
    class Fidelity extends FidelityContract {
        Fidelity() {
            super(StorageContract.this::freshData);
        }
    }

    @Nested
    @Group
    class Removals extends RemovalContract {
        Removals() {
            super(StorageContract.this::freshData);
        }
    }

    @Nested
    @Group
    class Attributes extends AttributeContract {
        Attributes() {
            super(StorageContract.this::freshData);
        }
    }

    @Nested
    @Group
    class Queries extends QueryContract {
        Queries() {
            super(StorageContract.this::freshData);
        }
    }

    @Nested
    @Group
    class Sharing extends SharingContract {
        Sharing() {
            super(StorageContract.this::freshData);
        }
    }

    @Nested
    @Group
    class Races extends RaceContract {
        Races() {
            super(StorageContract.this::freshData);
        }
    }

    @Nested
    @Group
    class Volume extends VolumeContract {
        Volume() {
            super(StorageContract.this::freshData);
        }
    }

    @Nested
    @Group
    class HistoryPages extends HistoryPageContract {
        HistoryPages() {
            super(StorageContract.this::freshData);
        }
    }

    @Nested
    @Group
    class Finding extends FindContract {
        Finding() {
            super(StorageContract.this::freshData);
        }
    }

    @Nested
    @Group
    class Totalling extends TotalContract {
        Totalling() {
            super(StorageContract.this::freshData);
        }
    }

    @Nested
    @Group
    class Crowds extends CrowdContract {
        Crowds() {
            super(StorageContract.this::freshData);
        }
    }

    @Nested
    @Group
    class Crossings extends CrossContract {
        Crossings() {
            super(StorageContract.this::freshData);
        }
    }

    @Nested
    @Group
    class Deltas extends DeltaContract {
        Deltas() {
            super(StorageContract.this::freshData);
        }
    }
}
