package io.rapport.crm.tck;

import org.junit.jupiter.api.Nested;

/**
 * Says what the front door does on every storage adapter: below stands what is tested, and each part is a contract of
 * its own, which gets its data from the adapter. An adapter's test extends this class beside {@link StorageContract}
 * and {@link LawsContract}.
 */
public abstract class KernelContract {
    /** For adapters. */
    protected KernelContract() {}

    /** Makes empty data that no other test sees. It is called before every test. */
    protected abstract FreshData freshData();

    @Nested
    class Recording extends RecordingContract {}

    @Nested
    class Deciding extends DecidingContract {}

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
