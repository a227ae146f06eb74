package io.rapport.crm.ingest;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.EncodedDetail;
import io.rapport.crm.interaction.Vocabulary;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads facts in the library's own JSON, one object to a line. Lines without any text are passed over. */
public final class InteractionFile {
    /**
     * A line has at most so many characters: it holds a detail, perhaps one of the longest, and what stands around it.
     */
    private static final int LONGEST = EncodedDetail.LONGEST + 65_536;

    private final Vocabulary vocabulary;
    private final Consumer<Reject> rejects;

    /**
     * Reads with a vocabulary.
     *
     * @param rejects gets the lines that cannot be used
     */
    public InteractionFile(Vocabulary vocabulary, Consumer<Reject> rejects) {
        this.vocabulary = vocabulary;
        this.rejects = rejects;
    }

    /**
     * Reads a file to its end.
     *
     * @param file its name, for messages
     * @param facts gets the facts one by one
     */
    public void read(String file, Reader in, Consumer<ImportedFact> facts) throws IOException {
        PhysicalLines lines = new PhysicalLines(in, LONGEST);
        for (Optional<PhysicalLine> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!line.get().isBlank()) {
                take(new Origin(file, line.get().number(), line.get().text()), line.get(), facts);
            }
        }
    }

    private void take(Origin origin, PhysicalLine line, Consumer<ImportedFact> facts) {
        if (line.problem().isPresent()) {
            rejects.accept(new Reject(origin, line.problem().get()));
            return;
        }
        ImportedFact fact;
        try {
            Require.that(line.text().indexOf('\uFFFD') < 0, "line", "not in UTF-8", "convert the file to UTF-8");
            fact = new ImportedFact(vocabulary.read(line.text()), origin, 1);
        } catch (InvalidInputException unusable) {
            rejects.accept(new Reject(origin, String.valueOf(unusable.getMessage())));
            return;
        }
        facts.accept(fact);
    }
}
