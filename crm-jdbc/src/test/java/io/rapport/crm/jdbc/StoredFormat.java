package io.rapport.crm.jdbc;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Data were once stored in this format. A folder of the test resources keeps it: the databases that the library of that
 * time wrote, and the facts that it was given.
 *
 * @param number its place among the formats, from 1
 */
record StoredFormat(int number) {
    /** Those that are kept come with the earliest first. */
    static List<StoredFormat> all() {
        try (Stream<Path> folders = Files.list(resources())) {
            return folders.map(folder -> new StoredFormat(
                            Integer.parseInt(folder.getFileName().toString())))
                    .sorted(Comparator.comparing(StoredFormat::number))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static StoredFormat newest() {
        List<StoredFormat> all = all();
        return all.get(all.size() - 1);
    }

    /** These facts were recorded, in this order; each is a line of JSON. */
    List<String> facts() {
        return text(file("facts.jsonl")).lines().toList();
    }

    /** A format need not have all kinds of database, because the library has come to know some of them later. */
    boolean isKeptFor(Database kind) {
        return Files.exists(file(kind.keptAs()));
    }

    /** The copy is for one test, which may change it. */
    DataSource restored(Database kind) {
        return kind.restored(file(kind.keptAs()));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path file(String name) {
        return resources().resolve(Integer.toString(number)).resolve(name);
    }

    private static Path resources() {
        try {
            return Path.of(requireNonNull(StoredFormat.class.getResource("/stored-formats"))
                    .toURI());
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
