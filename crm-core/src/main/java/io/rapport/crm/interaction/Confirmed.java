package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.Set;

/**
 * The customer agreed with how a case was settled or answered.
 *
 * @param number the case's number, up to 80 characters
 */
public record Confirmed(String number) implements Detail {
    /**
     * Checks the number.
     *
     * @throws InvalidInputException if it is empty, too long or malformed
     */
    public Confirmed {
        Require.line("confirmed.number", number, 80);
    }

    /** Returns the case. */
    @Override
    public Set<Ref> refs() {
        return Set.of(Ref.caseNumber(number));
    }
}
