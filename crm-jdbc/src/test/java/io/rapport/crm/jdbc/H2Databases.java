package io.rapport.crm.jdbc;

import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;

/** Empty H2 databases, each for one test. */
final class H2Databases {
    private H2Databases() {}

    static JdbcDataSource inMemory() {
        return at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /**
     * Under {@code target}, so that a database that was left behind by a failed test goes with the next clean build.
     */
    static JdbcConnectionPool inFile() {
        return JdbcConnectionPool.create(file() + ";WRITE_DELAY=0", "sa", "");
    }

    static String file() {
        return "jdbc:h2:file:./target/h2/" + UUID.randomUUID();
    }

    static JdbcDataSource at(String url) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url);
        dataSource.setUser("sa");
        dataSource.setPassword("");
        return dataSource;
    }

    static void drop(DataSource dataSource) {
        PlainSql.execute(dataSource, "drop all objects delete files");
    }
}
