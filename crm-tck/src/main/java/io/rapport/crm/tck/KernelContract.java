package io.rapport.crm.tck;

import org.junit.jupiter.api.Nested;

/**
 * What the front door does on every storage adapter. An adapter's test extends this class beside {@link
 * StorageContract} and {@link LawsContract}.
 */
public abstract class KernelContract {
    /** For adapters. */
    protected KernelContract() {}

    /** Makes empty data that no other test sees. Called before every test. */
    protected abstract FreshData freshData();

    @Nested
    class Recording extends RecordingContract {
        Recording() {
            super(KernelContract.this::freshData);
        }
    }

    @Nested
    class Deciding extends DecidingContract {
        Deciding() {
            super(KernelContract.this::freshData);
        }
    }

    @Nested
    class Keeping extends KeepingContract {
        Keeping() {
            super(KernelContract.this::freshData);
        }
    }

    @Nested
    class Modelling extends ModelContract {
        Modelling() {
            super(KernelContract.this::freshData);
        }
    }

    @Nested
    class Engaging extends EngagementContract {
        Engaging() {
            super(KernelContract.this::freshData);
        }
    }

    @Nested
    class Serving extends QualityContract {
        Serving() {
            super(KernelContract.this::freshData);
        }
    }

    @Nested
    class Caring extends CareContract {
        Caring() {
            super(KernelContract.this::freshData);
        }
    }

    @Nested
    class CareDecisions extends CareDecisionContract {
        CareDecisions() {
            super(KernelContract.this::freshData);
        }
    }

    @Nested
    class GivingGoodwill extends GoodwillContract {
        GivingGoodwill() {
            super(KernelContract.this::freshData);
        }
    }

    @Nested
    class Trusting extends TrustContract {
        Trusting() {
            super(KernelContract.this::freshData);
        }
    }

    @Nested
    class Privacy extends PrivacyContract {
        Privacy() {
            super(KernelContract.this::freshData);
        }
    }

    @Nested
    class Persons extends PersonContract {
        Persons() {
            super(KernelContract.this::freshData);
        }
    }

    @Nested
    class PersonalText extends PersonalTextContract {}

    @Nested
    class BulkWork extends BulkWorkContract {
        BulkWork() {
            super(KernelContract.this::freshData);
        }
    }
}
