package io.rapport.crm.profile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/** Writes a state, compactly: small numbers take one byte, the largest ten. */
public final class StateWriter {
    private byte[] buffer = new byte[64];
    private int size;

    /** Starts with nothing written. */
    public StateWriter() {}

    /** A number that is never negative, such as a count; 1 byte below 128. */
    public StateWriter count(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("a count below 0; write it with number()");
        }
        return bits(number);
    }

    /** Writes a number of either sign; 1 byte from -64 to 63. */
    public StateWriter number(long number) {
        return bits((number << 1) ^ (number >> 63));
    }

    /** Writes a moment, to the millisecond. Those of our time take 6 bytes. */
    public StateWriter moment(Instant at) {
        return number(at.toEpochMilli());
    }

    /** Writes a text, as UTF-8 with its length. */
    public StateWriter text(String text) {
        return bytes(Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes bytes with their length. */
    public StateWriter bytes(Bytes bytes) {
        count(bytes.size());
        reserve(bytes.size());
        System.arraycopy(bytes.content(), 0, buffer, size, bytes.size());
        size += bytes.size();
        return this;
    }

    /** Returns what was written. */
    public Bytes toBytes() {
        return Bytes.of(Arrays.copyOf(buffer, size));
    }

    /** Seven bits a byte, the lowest first; the eighth says that more follow. */
    private StateWriter bits(long rest) {
        reserve(10);
        while ((rest & ~0x7FL) != 0) {
            buffer[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        buffer[size++] = (byte) rest;
        return this;
    }

    private void reserve(int more) {
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }
}
