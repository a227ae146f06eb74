/** What an application on the module path has to say to use Rapport. */
@SuppressWarnings("requires-automatic") // crm-jdbc fixes its name in its manifest
module io.rapport.crm.examples.modulepath {
    requires io.rapport.crm;
    requires io.rapport.crm.inmemory;
    requires io.rapport.crm.jdbc;
    requires static org.jspecify;
}
