package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.Set;

/**
 * The customer did not agree with how a case was settled or answered, or the trouble came back: it is open again.
 *
 * @param number the case's number, up to 80 characters
 */
public record Reopened(String number) implements Detail {
    /**
     * Checks the number.
     *
     * @throws InvalidInputException if it is empty, too long or malformed
     */
    public Reopened {
        Require.line("reopened.number", number, 80);
    }

    /** Returns the case. */
    @Override
    public Set<Ref> refs() {
        return Set.of(Ref.caseNumber(number));
    }
}
