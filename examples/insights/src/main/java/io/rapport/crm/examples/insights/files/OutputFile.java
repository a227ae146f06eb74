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
 * An output file is written at the end of the work. Whether it can be written is found out before the work begins, so
 * that none is done in vain.
 *
 * @param path where it is to lie
 */
public record OutputFile(Path path) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /**
     * Checks that the file can be written.
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

    /** Writes a record as JSON, with its names in snake case. */
    public static String toJson(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** Writes a record to the file as JSON. */
    public void json(Object value) throws IOException {
        text(toJson(value) + "\n");
    }

    /** Writes a text to the file. */
    public void text(String text) throws IOException {
        Files.writeString(path, text);
    }

    /** Opens the file to write a new text from its beginning. */
    BufferedWriter open() throws IOException {
        return Files.newBufferedWriter(path);
    }
}
