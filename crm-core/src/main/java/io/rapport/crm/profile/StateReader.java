package io.rapport.crm.profile;

import io.rapport.crm.failure.CrmException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * Reads what {@link StateWriter} wrote, in the same order. Throws {@link CrmException} where bytes are missing or
 * wrong.
 */
public final class StateReader {
    private final byte[] bytes;
    private int position;

    /** Starts at the first byte. */
    public StateReader(Bytes bytes) {
        this.bytes = bytes.content();
    }

    /** A number that is never negative. */
    public long count() {
        long number = bits();
        if (number < 0) {
            throw damaged();
        }
        return number;
    }

    /** A count of things that follow, each of at least one byte: never more than there are bytes left. */
    public int size() {
        long number = count();
        if (number > bytes.length - position) {
            throw damaged();
        }
        return (int) number;
    }

    /** Reads a number of either sign. */
    public long number() {
        long bits = bits();
        return (bits >>> 1) ^ -(bits & 1);
    }

    /** Reads a moment. */
    public Instant moment() {
        return Instant.ofEpochMilli(number());
    }

    /** Reads a text. */
    public String text() {
        int length = size();
        position += length;
        return new String(bytes, position - length, length, StandardCharsets.UTF_8);
    }

    /** Reads bytes. */
    public Bytes bytes() {
        int length = size();
        position += length;
        return Bytes.of(Arrays.copyOfRange(bytes, position - length, position));
    }

    /** Tells whether all has been read. */
    public boolean atEnd() {
        return position == bytes.length;
    }

    private long bits() {
        long number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (position == bytes.length) {
                throw damaged();
            }
            byte next = bytes[position++];
            number |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw damaged();
    }

    private CrmException damaged() {
        return new CrmException("stored state is damaged at byte " + position + " of " + bytes.length
                + "; rebuild the feature from the log");
    }
}
