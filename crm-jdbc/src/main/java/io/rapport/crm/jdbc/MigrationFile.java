package io.rapport.crm.jdbc;

import static java.util.Objects.requireNonNull;

import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of SQL statements that bring the tables to a version. Each statement ends with a semicolon at the end of a
 * line, and a comment is a line of its own.
 *
 * @param version the version of the tables afterwards
 * @param text what the file says
 */
record MigrationFile(int version, String text) {
    /** The same in the folder of each dialect; their numbers are their places, from 1. */
    private static final List<String> NAMES = List.of("V1__customers_and_facts.sql", "V2__checksums.sql");

    /** The version of the newest file. */
    static final int NEWEST = NAMES.size();

    /** Reads the files of a dialect, in their order. */
    static List<MigrationFile> of(SqlDialect dialect) {
        List<MigrationFile> files = new ArrayList<>();
        for (String name : NAMES) {
            String path = "META-INF/rapport/" + dialect.name() + "/" + name;
            try {
                ClassLoader loader = MigrationFile.class.getClassLoader();
                files.add(new MigrationFile(
                        files.size() + 1,
                        Resources.toString(requireNonNull(loader.getResource(path)), StandardCharsets.UTF_8)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return files;
    }

    /** Returns the statements for a prefix. */
    List<String> statements(Prefix prefix) {
        String code = text.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
        return Stream.of(code.split(";\n|;$"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .map(prefix::in)
                .toList();
    }

    /** Returns the checksum of the text, whatever line ends it was given. */
    String checksum() {
        return Hashing.sha256()
                .hashString(text.lines().collect(Collectors.joining("\n")), StandardCharsets.UTF_8)
                .toString();
    }
}
