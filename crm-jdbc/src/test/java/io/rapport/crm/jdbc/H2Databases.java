package io.rapport.crm.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;

/** Each of these H2 databases is for one test. */
final class H2Databases {
    private static final String SUFFIX = ".mv.db";

    private H2Databases() {}

    static JdbcDataSource inMemory() {
        return at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /** It lies under {@code target}, so that what a failed test has left behind goes with the next clean build. */
    static JdbcConnectionPool inFile() {
        return JdbcConnectionPool.create(file() + ";WRITE_DELAY=0", "sa", "");
    }

    static String file() {
        return "jdbc:h2:file:./target/h2/" + UUID.randomUUID();
    }

    /** The database lies in this file. It stays open until it is dropped or shut down. */
    static JdbcDataSource at(Path file) {
        String name = file.toAbsolutePath().toString().replace(SUFFIX, "");
        return at("jdbc:h2:file:" + name + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
    }

    /** The file is copied, and stays as it is. */
    static JdbcDataSource copyOf(Path file) {
        Path copy = Path.of("target", "h2", UUID.randomUUID() + SUFFIX);
        try {
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return at(copy);
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
