package io.rapport.crm.examples.insights.files;

import io.rapport.crm.examples.insights.console.WrongUse;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/**
 * An input file is a text in UTF-8. It may be compressed with gzip, which its first two bytes tell.
 *
 * @param path where it lies
 */
public record InputFile(Path path) {
    private static final int BUFFER = 1 << 16;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    /**
     * Takes these files and checks that each is there.
     *
     * @throws WrongUse if one is not a readable file, or is given twice
     */
    public static List<InputFile> of(List<Path> paths) {
        Set<Path> seen = new HashSet<>();
        for (Path path : paths) {
            if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                String what = Files.isDirectory(path) ? "it is a directory" : "there is no readable file of this name";
                throw new WrongUse("cannot read " + path + ": " + what);
            }
            if (!seen.add(path.toAbsolutePath().normalize())) {
                throw new WrongUse(path + " is given twice, and its rows would count twice");
            }
        }
        return paths.stream().map(InputFile::new).toList();
    }

    public static long totalSize(List<InputFile> files) {
        return files.stream().mapToLong(file -> file.path.toFile().length()).sum();
    }

    /** The name is without the directory. */
    public String name() {
        return String.valueOf(path.getFileName());
    }

    /** Reads from an open text. */
    public interface Use {
        /** Reads the text, which is closed afterwards. */
        void read(Reader in) throws IOException;
    }

    /**
     * Opens the file and reads from it. What is not UTF-8 becomes U+FFFD.
     *
     * @param progress is told how many bytes of the file were taken
     * @throws WrongUse if it cannot be read
     */
    public void read(LongConsumer progress, Use use) {
        try (InputStream in = Files.newInputStream(path);
                Reader text = new InputStreamReader(uncompressed(new Counted(in, progress)), StandardCharsets.UTF_8)) {
            use.read(text);
        } catch (IOException unreadable) {
            throw new WrongUse("cannot read " + path + ": " + unreadable.getMessage());
        }
    }

    private static InputStream uncompressed(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, BUFFER);
        in.mark(2);
        boolean compressed = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        in.reset();
        return compressed ? new GZIPInputStream(in, BUFFER) : in;
    }

    /** Tells how many bytes have passed. */
    private static final class Counted extends FilterInputStream {
        private final LongConsumer progress;

        Counted(InputStream in, LongConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            progress.accept(Math.max(count, 0));
            return count;
        }
    }
}
