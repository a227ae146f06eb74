package io.rapport.crm.decision;

import java.util.List;

/**
 * This is an answer with its reasons.
 *
 * @param value the answer
 * @param reasons why, the most important first
 * @param <T> what kind of answer
 */
public record Explained<T>(T value, List<Reason> reasons) {
    /** Copies the reasons. */
    public Explained {
        reasons = List.copyOf(reasons);
    }
}
