package io.rapport.crm.ingest;

/**
 * Follows the quotes of a CSV record from line to line, to find out where it ends. A quote opens only at the beginning
 * of a field (the inch of {@code 5" frame} is just a character), is doubled inside, and nothing but the end of the
 * field may follow when it closes.
 */
final class QuoteScan {
    private enum State {
        START_OF_FIELD,
        PLAIN,
        QUOTED,
        CLOSED,
        BROKEN
    }

    private final char delimiter;
    private State state = State.START_OF_FIELD;
    private int fields = 1;

    QuoteScan(char delimiter) {
        this.delimiter = delimiter;
    }

    /** Follows one more line. */
    void follow(String line) {
        for (int i = 0; i < line.length() && state != State.BROKEN; i++) {
            char c = line.charAt(i);
            if (state == State.QUOTED) {
                state = c == '"' ? State.CLOSED : State.QUOTED;
            } else if (c == delimiter) {
                state = State.START_OF_FIELD;
                fields++;
            } else if (c == '"' && state == State.START_OF_FIELD) {
                state = State.QUOTED;
            } else if (c == '"' && state == State.CLOSED && line.charAt(i - 1) == '"') {
                state = State.QUOTED;
            } else if (state == State.CLOSED) {
                state = Character.isWhitespace(c) ? State.CLOSED : State.BROKEN;
            } else {
                state = State.PLAIN;
            }
        }
    }

    /** Tells whether the record goes on in the next line. */
    boolean isOpen() {
        return state == State.QUOTED;
    }

    /** Tells whether something follows a closing quote. */
    boolean isBroken() {
        return state == State.BROKEN;
    }

    /** Returns how many fields have begun. */
    int fields() {
        return fields;
    }
}
