package io.rapport.crm.examples.insights;

import io.rapport.crm.examples.insights.console.WrongUse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JDBC URL, which says where a database is and may hold a password. It is passed to drivers and not printed; what is
 * printed is {@link #shown}.
 *
 * @param text as it was given
 */
record DatabaseUrl(String text) {
    /** Customers are kept here where no database is given. */
    static final Path FOLDER = Path.of("insights-data");

    private static final String SQLITE = "jdbc:sqlite:";

    /**
     * Matches what stands before the parameters where the database is a file of this process and not one of a server.
     */
    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:(file:|[./~]).*");

    private static final Pattern KIND = Pattern.compile("(jdbc:)?\\w+:");

    /** Returns the URL of an SQLite file in a folder. */
    static DatabaseUrl of(Path folder, String name) {
        return new DatabaseUrl(SQLITE + "./" + folder + "/" + name + ".db");
    }

    /**
     * Returns the URL of the customers who are kept in a folder.
     *
     * @throws WrongUse if they were kept there by an earlier version, in an H2 file
     */
    static DatabaseUrl keptIn(Path folder) {
        DatabaseUrl sqlite = of(folder, "insights");
        Path earlier = folder.resolve("insights.mv.db");
        WrongUse.unless(
                Files.exists(folder.resolve("insights.db")) || !Files.exists(earlier),
                "an earlier version has kept the customers in the H2 file " + earlier
                        + ", and this one keeps them in SQLite. To go on with the H2 file, give --database \"jdbc:h2:file:./"
                        + folder + "/insights;WRITE_DELAY=0\". To begin anew in SQLite, import with --database "
                        + sqlite.text);
        return sqlite;
    }

    /** Returns the URL that opens the same database and creates none. */
    DatabaseUrl ofExisting() {
        if (isH2File() && !hasH2Setting("IFEXISTS")) {
            return new DatabaseUrl(text + ";IFEXISTS=TRUE");
        } else if (text.startsWith(SQLITE) && !text.contains("open_mode=")) {
            // 2 is "read and write", without "create".
            return new DatabaseUrl(text + (text.contains("?") ? "&" : "?") + "open_mode=2");
        }
        return this;
    }

    boolean isH2File() {
        return H2_FILE.matcher(text).matches();
    }

    boolean hasH2Setting(String name) {
        return text.toUpperCase(Locale.ROOT).contains(";" + name + "=");
    }

    /** Returns the file of an SQLite database that is given by its path. */
    Optional<Path> sqliteFile() {
        String path = text.startsWith(SQLITE) ? address().substring(SQLITE.length()) : "";
        return path.isEmpty() || path.startsWith("file:") || path.startsWith(":")
                ? Optional.empty()
                : Optional.of(Path.of(path));
    }

    /** Says which database it is, without what can be a password. */
    String shown() {
        boolean isFile = isH2File() || text.startsWith(SQLITE);
        if (!isFile && text.contains("@")) {
            Matcher kind = KIND.matcher(text);
            return (kind.lookingAt() ? kind.group() : "") + "...";
        }
        return address();
    }

    @Override
    public String toString() {
        return shown();
    }

    /** Returns what stands before the parameters. */
    private String address() {
        return text.split("[;?]", 2)[0];
    }
}
