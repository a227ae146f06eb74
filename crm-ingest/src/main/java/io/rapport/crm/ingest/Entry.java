package io.rapport.crm.ingest;

import java.util.List;
import java.util.Optional;

/**
 * An entry is one record of a file.
 *
 * @param line the number of its first line
 * @param text what it says; just the first line if there is a problem
 * @param fields what stands between the delimiters; empty if there is a problem
 * @param problem why it cannot be used
 */
record Entry(long line, String text, List<String> fields, Optional<String> problem) {
    static Entry bad(PhysicalLine line, String problem) {
        return new Entry(line.number(), line.text(), List.of(), Optional.of(problem));
    }
}
