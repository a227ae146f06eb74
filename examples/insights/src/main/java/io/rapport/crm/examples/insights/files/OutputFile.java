package io.rapport.crm.examples.insights.files;

import io.rapport.crm.examples.insights.console.WrongUse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file to write to. Whether it can be written is found out before the work begins, so that none is done in vain.
 *
 * @param path where it is to lie
 */
public record OutputFile(Path path) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /**
     * Checks the path.
     *
     * @throws WrongUse if it is a directory or its directory is not there
     */
    public OutputFile {
        Path directory = path.toAbsolutePath().getParent();
        boolean writable = directory != null
                && Files.isWritable(directory)
                && !Files.isDirectory(path)
                && (!Files.exists(path) || Files.isWritable(path));
        if (!writable) {
            throw new WrongUse("cannot write " + path + ": give a file in a directory that exists");
        }
    }

    /** A record as JSON, names in snake case. */
    public static String toJson(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** Writes a record as JSON. */
    public void json(Object value) throws IOException {
        text(toJson(value) + "\n");
    }

    /** Writes a text. */
    public void text(String text) throws IOException {
        Files.writeString(path, text);
    }

    /** Begins a new text. */
    BufferedWriter open() throws IOException {
        return Files.newBufferedWriter(path);
    }
}
