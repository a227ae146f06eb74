/** Shows what an application on the module path has to say to use Rapport. */
@SuppressWarnings("requires-automatic") // crm-jdbc and H2 fix their names in their manifests
module io.rapport.crm.examples.modulepath {
    requires com.h2database;
    requires io.rapport.crm;
    requires io.rapport.crm.ingest;
    requires io.rapport.crm.inmemory;
    requires io.rapport.crm.jdbc;
    requires io.rapport.crm.simulation;
    requires java.naming; // because of H2's data source
    requires java.sql;
    requires static org.jspecify;
}
