package io.rapport.crm.interaction;

import io.rapport.crm.failure.Require;
import java.util.Set;

/**
 * The customer agreed with how a case was settled.
 *
 * @param number the case's number, up to 80 characters
 */
public record Confirmed(String number) implements Detail {
    /** Checks the number. */
    public Confirmed {
        Require.line("confirmed.number", number, 80);
    }

    /** The case. */
    @Override
    public Set<Ref> refs() {
        return Set.of(Ref.caseNumber(number));
    }
}
