package io.rapport.crm.storage;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.List;

/**
 * A cursor says where a page ended. It is opaque and safe to hand out: it can be kept by a browser and given back; what
 * is written or removed meanwhile neither repeats nor hides other rows.
 *
 * @param text its text form, empty at the start
 */
public record Cursor(String text) {
    /** This cursor stands before the first row. */
    public static final Cursor START = new Cursor("");

    private static final char SEPARATOR = '~';

    /** Checks the length. */
    public Cursor {
        Require.atMost(200, text.length(), "cursor", "characters", "give back the one of a page");
    }

    /** A cursor made of parts, none of which holds a tilde. */
    public static Cursor of(Object... parts) {
        return new Cursor(Joiner.on(SEPARATOR).join(parts));
    }

    /** Tells whether it stands before the first row. */
    public boolean isStart() {
        return text.isEmpty();
    }

    /**
     * The parts it was made of.
     *
     * @throws InvalidInputException if there are not as many
     */
    public List<String> parts(int count) {
        List<String> parts = Splitter.on(SEPARATOR).splitToList(text);
        Require.that(
                parts.size() == count, "cursor", "not of this kind of page", "give back the one of the page before");
        return parts;
    }
}
