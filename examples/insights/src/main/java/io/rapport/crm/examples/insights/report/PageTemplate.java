package io.rapport.crm.examples.insights.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template is a text of the class path with places to fill.
 *
 * @param text the text, in which places look like {@code {{name}}}
 */
record PageTemplate(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    /** Reads a text of the class path; names without a slash are those of the page. */
    static PageTemplate read(String name) {
        try (InputStream in = PageTemplate.class.getResourceAsStream(name.startsWith("/") ? name : "page/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name + ": build it again");
            }
            return new PageTemplate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Fills all places of the text. What looks like a place in a value is left alone.
     *
     * @throws IllegalStateException if there is a place without a value
     */
    String fill(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalStateException("nothing to fill in for " + place.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
