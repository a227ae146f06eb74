/** Simulates a shop whose customers are made up, for tests and demonstrations. */
module io.rapport.crm.simulation {
    requires transitive io.rapport.crm;
    requires static org.jspecify;

    exports io.rapport.crm.simulation;
}
