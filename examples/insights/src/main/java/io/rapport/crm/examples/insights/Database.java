package io.rapport.crm.examples.insights;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.rapport.crm.Crm;
import io.rapport.crm.CrmBuilder;
import io.rapport.crm.examples.insights.console.WrongUse;
import io.rapport.crm.failure.CrmException;
import io.rapport.crm.jdbc.JdbcStorage;
import io.rapport.crm.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Opens a database and is the front door to its customers. */
final class Database implements AutoCloseable {
    private static final int H2_NOT_FOUND = 90146;

    /** The driver of PostgreSQL logs URLs that it cannot read, passwords and all. */
    private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

    static {
        DRIVER_LOG.setLevel(Level.OFF);
    }

    private final SharedOptions options;
    private final HikariDataSource pool;
    private final DatabaseUrl url;
    private final Crm crm;
    private boolean compacting;

    private Database(SharedOptions options, HikariDataSource pool, DatabaseUrl url, Crm crm) {
        this.options = options;
        this.pool = pool;
        this.url = url;
        this.crm = crm;
    }

    /** Opens a database to write to, and creates what is not there. */
    static Database open(SharedOptions options) {
        return open(options, url(options));
    }

    /** Opens a database to read from; a file must be there. */
    static Database openExisting(SharedOptions options) {
        DatabaseUrl url = url(options);
        WrongUse.unless(url.sqliteFile().filter(file -> !Files.exists(file)).isEmpty(), noDatabase(url));
        return opened(options, url.ofExisting());
    }

    /** Opens this database to write to, and creates what is not there. */
    static Database open(SharedOptions options, DatabaseUrl url) {
        url.sqliteFile().map(Path::getParent).ifPresent(Database::create);
        return opened(options, url);
    }

    private static DatabaseUrl url(SharedOptions options) {
        return options.database().orElseGet(() -> DatabaseUrl.keptIn(DatabaseUrl.FOLDER));
    }

    private static Database opened(SharedOptions options, DatabaseUrl url) {
        options.remark("Database " + url.shown());
        HikariDataSource pool = pool(url);
        try {
            JdbcStorage.Builder storage = JdbcStorage.with(pool);
            if (options.databaseMessages()) {
                storage.showingDatabaseMessages();
            }
            CrmBuilder builder = Crm.with(storage.open(), options.zone());
            Crm crm = options.rebuild() ? builder.rebuilding().open() : builder.open();
            return new Database(options, pool, url, crm);
        } catch (StorageException unusable) {
            pool.close();
            throw new WrongUse(Passwords.hide(
                    "cannot use the database: " + unusable.getMessage() + options.furtherWords(unusable), url));
        } catch (CrmException unusable) {
            pool.close();
            // The library refuses without a cause where the time zone is another or an older version folded the
            // profiles.
            String why = unusable.getCause() == null
                    ? ". Is --zone " + options.zone() + " the zone of the first import? If so, add --rebuild."
                    : options.furtherWords(unusable);
            throw new WrongUse("cannot use the database: " + unusable.getMessage() + why);
        }
    }

    Crm crm() {
        return crm;
    }

    /** Notes that much was written, so that an H2 file is made small when it is closed. */
    void manyWritten() {
        compacting = url.isH2File() && !url.hasH2Setting("AUTO_SERVER");
    }

    @Override
    public void close() {
        crm.close();
        pool.close();
        if (compacting) {
            compact();
        }
    }

    /** Gives back the space that writes have left behind, which may be more than twenty times what is needed. */
    private void compact() {
        // The pool gives no connection here: it would ask a database that is gone how the connection is.
        try (Connection connection = DriverManager.getConnection(url.text());
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        } catch (SQLException larger) {
            options.remark("The database file stays larger than it has to be: " + larger.getMessage());
        }
    }

    private static HikariDataSource pool(DatabaseUrl url) {
        requireDriver(url);
        HikariConfig config = new HikariConfig();
        config.setPoolName("insights");
        config.setJdbcUrl(url.text());
        config.setMaximumPoolSize(2);
        config.setInitializationFailTimeout(1);
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException unreachable) {
            // Of any other failure a driver says only which piece of the URL it could not read.
            String why = "its driver cannot read the URL";
            if (RootCause.of(unreachable) instanceof SQLException failure) {
                WrongUse.unless(failure.getErrorCode() != H2_NOT_FOUND, noDatabase(url));
                why = Passwords.hide(RootCause.words(unreachable), url);
            }
            throw new WrongUse("cannot open the database " + url.shown() + ": " + why);
        }
    }

    /** Asks for the driver first, because the pool would answer with an exception of no type of its own. */
    private static void requireDriver(DatabaseUrl url) {
        try {
            DriverManager.getDriver(url.text());
        } catch (SQLException unknown) {
            throw new WrongUse(
                    "no driver for the database " + url.shown() + "; give a JDBC URL such as jdbc:sqlite:./shop.db");
        }
    }

    private static String noDatabase(DatabaseUrl url) {
        return "there is no database " + url.shown() + "; begin with 'insights import'";
    }

    /** H2 creates the folder of a file itself, SQLite does not. */
    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException impossible) {
            throw new WrongUse("cannot create the folder " + folder + " for the database");
        }
    }
}
