/** Storage in a relational database over JDBC. */
module io.rapport.crm.jdbc {
    requires com.google.common;
    requires transitive io.rapport.crm;
    requires transitive java.sql;
    requires static org.jspecify;
    requires org.slf4j;

    exports io.rapport.crm.jdbc;
}
