package io.rapport.crm.decision;

import io.rapport.crm.failure.Require;

/**
 * Why an answer is as it is.
 *
 * @param code stable, for programs: up to 60 of {@code a-z 0-9 _ . -}
 * @param text for people: one sentence without personal data
 */
public record Reason(String code, String text) {
    /** Checks both parts. */
    public Reason {
        Require.token("reason.code", code, 60);
        Require.line("reason.text", text, 1000);
    }

    /** The sentence. */
    @Override
    public String toString() {
        return text;
    }
}
