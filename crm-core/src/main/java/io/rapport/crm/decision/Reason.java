package io.rapport.crm.decision;

import com.google.common.collect.ImmutableMap;
import io.rapport.crm.failure.Require;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A reason says why an answer is as it is. It is a code with parameters, by which an application can say it in other
 * words, and the same in English.
 *
 * @param code stable, for programs: up to 60 of {@code a-z 0-9 _ . -}
 * @param parameters what the sentence tells beside its words, by name: numbers, moments, amounts, names of types;
 *     nothing personal
 * @param text for people: one English sentence without personal data
 */
public record Reason(String code, Map<String, Object> parameters, String text) {
    /**
     * Checks all parts and copies the parameters.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if the code or the name of a parameter is no token, or the
     *     text is no line of at most 1,000 characters
     */
    public Reason {
        Require.token("reason.code", code, 60);
        parameters.keySet().forEach(name -> Require.token("reason.parameters", name, 40));
        Require.line("reason.text", text, 1000);
        parameters = ImmutableMap.copyOf(parameters);
    }

    /** Says something that needs no parameters. */
    public Reason(String code, String text) {
        this(code, Map.of(), text);
    }

    /** Returns the same reason with one more parameter. */
    public Reason with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new Reason(code, more, text);
    }

    /** Returns the sentence. */
    @Override
    public String toString() {
        return text;
    }
}
