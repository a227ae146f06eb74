package io.rapport.crm.ingest;

import java.util.Optional;

/**
 * A physical line is a line as the file has it, without its end.
 *
 * @param number from 1
 * @param text its beginning, if it is too long to keep
 * @param problem why it cannot be used, whatever it means
 */
record PhysicalLine(long number, String text, Optional<String> problem) {
    /** Tells whether there is nothing to read, and nothing to complain about. */
    boolean isBlank() {
        return problem.isEmpty() && text.isBlank();
    }
}
