package io.rapport.crm.examples.insights.report;

import java.util.Map;
import java.util.regex.Pattern;

/** Puts texts of any origin into a page without their becoming part of it. */
final class Escape {
    private static final Pattern MARKUP = Pattern.compile("[&<>\"']");
    private static final Map<String, String> ENTITIES =
            Map.of("&", "&amp;", "<", "&lt;", ">", "&gt;", "\"", "&quot;", "'", "&#39;");

    /** These characters could end a script element, or end a line in JavaScript but not in JSON. */
    private static final Pattern IN_SCRIPT = Pattern.compile("[&<>\u2028\u2029]");

    private Escape() {}

    /** Escapes a text that is to stand between tags or within a quoted attribute. */
    static String html(String text) {
        return MARKUP.matcher(text).replaceAll(found -> ENTITIES.getOrDefault(found.group(), ""));
    }

    /**
     * Escapes JSON that is to stand within a script element. It stays the same JSON to whoever parses it, because these
     * characters stand in its texts only.
     */
    static String json(String json) {
        return IN_SCRIPT
                .matcher(json)
                .replaceAll(
                        found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
    }
}
