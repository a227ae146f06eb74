/** Shows what an application on the module path has to say to use Rapport. */
module io.rapport.crm.examples.modulepath {
    requires io.rapport.crm;
    requires io.rapport.crm.ingest;
    requires io.rapport.crm.inmemory;
    requires io.rapport.crm.jdbc;
    requires io.rapport.crm.simulation;
    requires java.sql;
    requires org.xerial.sqlitejdbc;
    requires static org.jspecify;
}
