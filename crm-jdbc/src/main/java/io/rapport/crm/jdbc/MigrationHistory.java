package io.rapport.crm.jdbc;

import io.rapport.crm.storage.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Runs the migrations with Flyway, in a history table that belongs to the library. Only calls are used that Flyway has
 * had for a long time, because the application may bring another version. With {@link Migration#NONE} the application
 * needs no Flyway.
 */
final class MigrationHistory {
    private static final int ATTEMPTS = 6;

    private final DataSource dataSource;
    private final Flyway flyway;
    private final Prefix prefix;

    MigrationHistory(DataSource dataSource, SqlDialect dialect, Prefix prefix) {
        this.dataSource = dataSource;
        this.prefix = prefix;
        FluentConfiguration configuration = Flyway.configure(MigrationHistory.class.getClassLoader())
                .dataSource(dataSource)
                .table(prefix.text() + "schema_history")
                .locations("classpath:META-INF/rapport/" + dialect.name())
                .placeholders(Map.of("prefix", prefix.text()))
                // The schema belongs to the application and need not be empty; everything from V1 on must be applied.
                .baselineOnMigrate(true)
                .baselineVersion("0");
        prefix.schema().ifPresent(configuration::schemas);
        this.flyway = configuration.load();
    }

    /**
     * Runs the migrations. It tries again for some seconds, because Flyway fails when several programs create the
     * history table or the tables at once. Every statement of a migration can be repeated.
     */
    void migrate() {
        for (int attempt = 1; ; attempt++) {
            try {
                flyway.migrate();
                return;
            } catch (FlywayException failure) {
                if (attempt == ATTEMPTS) {
                    throw failed("could not be created or brought up to date", failure);
                }
            }
            Backoff.after(attempt, 50);
            forgetFailures();
        }
    }

    /**
     * Forgets what Flyway has noted as failed, as it refuses to go on before. Flyway's own repair would also accept
     * migrations that were changed since.
     */
    private void forgetFailures() {
        String history = prefix.schema().map(schema -> '"' + schema + "\".").orElse("") + '"' + prefix.text()
                + "schema_history\"";
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from " + history + " where not \"success\"");
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException unreachable) {
            // The next attempt of Flyway meets the same, and says it better.
        }
    }

    void validate() {
        try {
            flyway.validate();
        } catch (FlywayException failure) {
            throw failed("were not made by these migrations, or were changed since", failure);
        }
    }

    /**
     * Returns the exception for a failure of Flyway. Flyway's own messages, which name files and statements, are kept;
     * those that quote the database are withheld.
     */
    private StorageException failed(String what, FlywayException failure) {
        String message = "the tables with the prefix " + prefix + " " + what;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException database) {
                return new StorageException(
                        message + " (" + Failures.codes(database)
                                + "); check that two connections can be had at once, and that the user may create tables",
                        Failures.withoutMessage(database));
            }
        }
        return new StorageException(message + "; the cause says more", failure);
    }
}
