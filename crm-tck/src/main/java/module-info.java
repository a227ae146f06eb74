/** The contract that every storage adapter must fulfil, as a suite of tests. */
module io.rapport.crm.tck {
    requires transitive io.rapport.crm;
    requires net.jqwik.api;
    requires org.assertj.core;
    requires static org.jspecify;
    requires org.junit.jupiter.api;

    exports io.rapport.crm.tck;

    opens io.rapport.crm.tck;
}
