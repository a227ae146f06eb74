/** Holds test suites for the contracts that storage adapters and features must fulfil. */
module io.rapport.crm.tck {
    requires transitive io.rapport.crm;
    requires transitive net.jqwik.api;
    requires org.assertj.core;
    requires static org.jspecify;
    requires org.junit.jupiter.api;

    exports io.rapport.crm.tck;

    opens io.rapport.crm.tck;
}
