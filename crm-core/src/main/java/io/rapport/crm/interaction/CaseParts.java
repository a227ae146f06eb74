package io.rapport.crm.interaction;

import io.rapport.crm.failure.Require;
import java.util.Optional;

/** Holds what the details of a case have in common. */
final class CaseParts {
    private CaseParts() {}

    static void check(String detail, String number, Optional<String> words) {
        Require.line(detail + ".number", number, 80);
        words.ifPresent(
                text -> Require.atMost(10_000, text.length(), detail + ".words", "characters", "give at most 10000"));
    }

    static void percent(String field, int percent) {
        Require.that(percent >= 0 && percent <= 100, field, "outside 0 to 100", "give a percentage");
    }
}
