package io.rapport.crm.tck;

import java.util.List;
import java.util.stream.Stream;

/** Texts that all differ, but that careless comparing, escaping or trimming takes for the same. */
final class LookAlikes {
    /** Texts of one line each, none of which begins or ends with a blank. */
    static final List<String> TRIMMED = List.of(
            "muller",
            "Muller",
            "MULLER",
            "m\u00fcller", // u umlaut
            "mu\u0308ller", // u and a combining diaeresis
            "M\u00dcLLER",
            "mu\u00adller", // with a soft hyphen
            "mu\u200bller", // with a space of no width
            "muller\u00a0", // with a blank that does not break
            "strasse",
            "stra\u00dfe",
            "straSSe",
            "i",
            "I",
            "\u0131", // i without its dot
            "1",
            "01",
            "1.0",
            "\uff11", // 1 in full width
            "\u2460", // 1 in a circle
            "\ud83d\ude00", // two emoji
            "\ud83d\ude01",
            "\ud83d\udc4d", // thumbs up, in two colours
            "\ud83d\udc4d\ud83c\udffd",
            "\uffee", // after every surrogate, but before every emoji when taken as code points
            "a b",
            "a  b",
            "a_b",
            "a%b",
            "axb",
            "a\\b",
            "a\\\\b",
            "a/b",
            "a'b",
            "a''b",
            "a\"b",
            "a`b",
            "'; drop table crm_customer; --",
            "%",
            "_",
            "\\",
            "?",
            ":name",
            "${name}",
            "null",
            "NULL",
            "true",
            "~",
            "-");

    /** Those texts, and others that differ only in the blanks at their ends. */
    static final List<String> ALL = Stream.concat(
                    TRIMMED.stream(), Stream.of("muller ", " muller", "muller  ", "1 ", "- "))
            .toList();

    private LookAlikes() {}

    /** Returns a text of this many characters, which is different for each number. */
    static String longest(int characters, int number) {
        String end = Integer.toString(number);
        return "\u00fc".repeat(characters - end.length()) + end;
    }
}
