package io.rapport.crm.tck;

import org.junit.jupiter.api.Nested;

/**
 * Checks what {@code Crm} does on every storage adapter. Each nested class is a contract of its own, which gets its
 * data from the adapter. An adapter's test extends this class beside {@link StorageContract} and {@link LawsContract}.
 */
public abstract class KernelContract {
    /** Creates the suite for an adapter. */
    protected KernelContract() {}

    /** Makes empty data that no other test sees. It is called before every test. */
    protected abstract FreshData freshData();

    @Nested
    class Recording extends RecordingContract {}

    @Nested
    class Deciding extends DecidingContract {}

    @Nested
    class TakingTurns extends TurnContract {}

    @Nested
    class Closing extends ClosingContract {}

    @Nested
    class Erasing extends ErasingContract {}

    @Nested
    class Keeping extends KeepingContract {}

    @Nested
    class Modelling extends ModelContract {}

    @Nested
    class Engaging extends EngagementContract {}

    @Nested
    class Serving extends QualityContract {}

    @Nested
    class Caring extends CareContract {}

    @Nested
    class CareDecisions extends CareDecisionContract {}

    @Nested
    class GivingGoodwill extends GoodwillContract {}

    @Nested
    class Trusting extends TrustContract {}

    @Nested
    class Privacy extends PrivacyContract {}

    @Nested
    class Persons extends PersonContract {}

    @Nested
    class PersonalText extends PersonalTextContract {}

    @Nested
    class BulkWork extends BulkWorkContract {}
}
