package io.rapport.crm.ingest;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads the lines of a text, with their numbers. It never keeps more than the longest line allowed, whatever the file
 * holds: the rest of a longer one is read and forgotten. Lines end in LF, CR LF or CR.
 */
final class PhysicalLines {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private final int longest;
    private final char[] buffer = new char[8192];
    private final Deque<PhysicalLine> returned = new ArrayDeque<>();
    private int next;
    private int end;
    private long number;
    private boolean afterCarriageReturn;

    PhysicalLines(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Returns the next line, unless the text has ended. */
    Optional<PhysicalLine> next() throws IOException {
        if (!returned.isEmpty()) {
            return Optional.of(returned.pop());
        }
        if (!hasMore()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && hasMore()) {
            int start = next;
            while (next < end && buffer[next] != '\n' && buffer[next] != '\r') {
                next++;
            }
            int kept = Math.min(next - start, longest - text.length());
            tooLong |= kept < next - start;
            text.append(buffer, start, kept);
            if (next < end) {
                afterCarriageReturn = buffer[next++] == '\r';
                ended = true;
            }
        }
        return Optional.of(line(text, tooLong));
    }

    /** Gives lines back, to be read again in the order given. */
    void giveBack(List<PhysicalLine> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            returned.push(lines.get(i));
        }
    }

    private PhysicalLine line(StringBuilder text, boolean tooLong) {
        if (++number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text.deleteCharAt(0);
        }
        Optional<String> problem = Optional.empty();
        if (tooLong) {
            problem = Optional.of("line: longer than " + longest + " characters; is this the right file?");
        } else if (text.indexOf("\0") >= 0) {
            problem = Optional.of("line: a NUL character in it; is the file damaged, or not in UTF-8?");
        }
        return new PhysicalLine(number, text.toString(), problem);
    }

    /** Fills the buffer when it is used up, and skips the LF of a CR LF. */
    private boolean hasMore() throws IOException {
        while (true) {
            if (next == end) {
                next = 0;
                end = Math.max(in.read(buffer), 0);
                if (end == 0) {
                    return false;
                }
            }
            if (!afterCarriageReturn) {
                return true;
            }
            afterCarriageReturn = false;
            if (buffer[next] != '\n') {
                return true;
            }
            next++;
        }
    }
}
