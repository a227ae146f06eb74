package io.rapport.crm.profile;

import java.util.Arrays;

/** Bytes that never change and are equal when their content is. */
public final class Bytes {
    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** Takes over an array, which nobody may change from now on. */
    public static Bytes of(byte[] content) {
        return new Bytes(content);
    }

    /** Returns a copy of the content. */
    public byte[] toArray() {
        return content.clone();
    }

    /** Returns how many there are. */
    public int size() {
        return content.length;
    }

    /** The content itself, for readers that do not change it. */
    byte[] content() {
        return content;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(bytes.content, content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    /** Returns how many, not which: they may be personal. */
    @Override
    public String toString() {
        return content.length + " bytes";
    }
}
