/** This storage adapter keeps everything in memory, for tests and small shops. */
module io.rapport.crm.inmemory {
    requires transitive io.rapport.crm;
    requires static org.jspecify;

    exports io.rapport.crm.inmemory;
}
