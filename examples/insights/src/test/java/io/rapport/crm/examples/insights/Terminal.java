package io.rapport.crm.examples.insights;

import io.rapport.crm.Crm;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands on one database, with files in one directory. */
public final class Terminal {
    private final Path directory;
    private final String database;

    private Terminal(Path directory, String database) {
        this.directory = directory;
        this.database = database;
    }

    /**
     * A command leaves this behind.
     *
     * @param code the exit code
     * @param out the answer
     * @param err remarks and errors
     */
    public record Result(int code, String out, String err) {}

    /** Works with an SQLite file, as users do. */
    static Terminal onFile(Path directory) {
        return new Terminal(directory, "jdbc:sqlite:" + directory.resolve("customers.db"));
    }

    /** Works with an H2 database in memory, which stays until the tests end. */
    public static Terminal inMemory(Path directory) {
        return new Terminal(directory, "jdbc:h2:mem:" + directory.getFileName() + ";DB_CLOSE_DELAY=-1");
    }

    /** Works with this database. */
    public static Terminal on(String database, Path directory) {
        return new Terminal(directory, database);
    }

    /** The database that is a file has this one. */
    Path databaseFile() {
        return directory.resolve("customers.db");
    }

    /** Opens the database, asks it, and closes it. */
    public <T> T ask(Function<Crm, T> question) {
        try (Database opened = open()) {
            return question.apply(opened.crm());
        }
    }

    /** Opens the database without a command. */
    Database open() {
        return Database.open(
                new SharedOptions(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter())),
                new DatabaseUrl(database));
    }

    public Result run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--database", database));
        all.addAll(List.of(arguments));
        return runWithout(all.toArray(String[]::new));
    }

    /** Runs a command that gets no database. */
    public static Result runWithout(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Insights.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Result(code, out.toString(), err.toString());
    }

    /** Runs a command that writes JSON, and reads it. */
    public JsonNode json(String... arguments) throws IOException {
        Path file = directory.resolve("answer.json");
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--json", file.toString()));
        Result result = run(all.toArray(String[]::new));
        if (result.code() == ExitCode.NOT_DONE) {
            throw new AssertionError(result.err());
        }
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    public String write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    /** Imports a text of customer, time and amount in euros. */
    public Result importRows(String... rows) throws IOException {
        return importRows(List.of(rows));
    }

    /** The same with further options. */
    Result importRows(List<String> rows, String... options) throws IOException {
        String file = write("rows.csv", "id,at,sum\n" + String.join("\n", rows) + "\n");
        List<String> arguments = new ArrayList<>(
                List.of("import", "--csv", file, "--columns", "customer=id,time=at,amount=sum", "--currency", "EUR"));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }
}
