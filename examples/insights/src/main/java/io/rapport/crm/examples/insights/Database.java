package io.rapport.crm.examples.insights;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.rapport.crm.Crm;
import io.rapport.crm.CrmBuilder;
import io.rapport.crm.examples.insights.console.WrongUse;
import io.rapport.crm.failure.CrmException;
import io.rapport.crm.jdbc.JdbcStorage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Pattern;

/** Opens a database and is the front door to its customers. */
final class Database implements AutoCloseable {
    /**
     * It lies in the current directory. Without WRITE_DELAY=0, H2 reports commits half a second before they are on
     * disk.
     */
    static final String DEFAULT = "jdbc:h2:file:./insights-data/insights;WRITE_DELAY=0";

    /**
     * Matches what stands before the parameters where the database is a file of this process and not one of a server.
     */
    private static final Pattern EMBEDDED_FILE = Pattern.compile("jdbc:h2:(file:|[./~]).*");

    private static final int H2_NOT_FOUND = 90146;

    private final SharedOptions options;
    private final HikariDataSource pool;
    private final String url;
    private final Crm crm;
    private boolean compacting;

    private Database(SharedOptions options, HikariDataSource pool, String url, Crm crm) {
        this.options = options;
        this.pool = pool;
        this.url = url;
        this.crm = crm;
    }

    /** Opens a database to write to, and creates what is not there. */
    static Database open(SharedOptions options) {
        return open(options, options.database().orElse(DEFAULT));
    }

    /** Opens a database to read from; an H2 file must be there. */
    static Database openExisting(SharedOptions options) {
        String url = options.database().orElse(DEFAULT);
        return open(options, isEmbeddedFile(url) && !says(url, "IFEXISTS") ? url + ";IFEXISTS=TRUE" : url);
    }

    /** Opens this database. */
    static Database open(SharedOptions options, String url) {
        options.remark("Database " + withoutParameters(url));
        HikariDataSource pool = pool(url);
        try {
            CrmBuilder builder = Crm.with(JdbcStorage.of(pool), options.zone());
            Crm crm = options.rebuild() ? builder.rebuilding().open() : builder.open();
            return new Database(options, pool, url, crm);
        } catch (CrmException unusable) {
            pool.close();
            // The library refuses without a cause where the time zone is another or an older version folded the
            // profiles.
            String why = unusable.getCause() == null
                    ? "Is --zone " + options.zone() + " the zone of the first import? If so, add --rebuild."
                    : "Cause: " + RootCause.words(unusable);
            throw new WrongUse("cannot use the database: " + unusable.getMessage() + ". " + why);
        }
    }

    Crm crm() {
        return crm;
    }

    /** Notes that much was written, so that an H2 file is made small when it is closed. */
    void manyWritten() {
        compacting = isEmbeddedFile(url) && !says(url, "AUTO_SERVER");
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
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        } catch (SQLException larger) {
            options.remark("The database file stays larger than it has to be: " + larger.getMessage());
        }
    }

    private static HikariDataSource pool(String url) {
        requireDriver(url);
        HikariConfig config = new HikariConfig();
        config.setPoolName("insights");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(2);
        config.setInitializationFailTimeout(1);
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException unreachable) {
            if (RootCause.of(unreachable) instanceof SQLException sql && sql.getErrorCode() == H2_NOT_FOUND) {
                throw new WrongUse("there is no database " + withoutParameters(url) + "; begin with 'insights import'");
            }
            throw new WrongUse(
                    "cannot open the database " + withoutParameters(url) + ": " + RootCause.words(unreachable));
        }
    }

    /** Asks for the driver first, because the pool would answer with an exception of no type of its own. */
    private static void requireDriver(String url) {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException unknown) {
            throw new WrongUse("no driver for the database " + withoutParameters(url)
                    + "; give a JDBC URL such as jdbc:h2:file:./shop;WRITE_DELAY=0");
        }
    }

    private static boolean isEmbeddedFile(String url) {
        return EMBEDDED_FILE.matcher(url).matches();
    }

    private static boolean says(String url, String parameter) {
        return url.toUpperCase(Locale.ROOT).contains(";" + parameter + "=");
    }

    /** Leaves out the parameters, because they can hold a password. */
    private static String withoutParameters(String url) {
        return url.split("[;?]", 2)[0];
    }
}
