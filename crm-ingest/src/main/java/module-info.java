/** Turns other systems' formats into facts. */
module io.rapport.crm.ingest {
    requires transitive io.rapport.crm;
    requires com.google.common;
    requires org.apache.commons.csv;
    requires static org.jspecify;

    exports io.rapport.crm.ingest;
}
