package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.Optional;

/**
 * The company asked the customer for something personal.
 *
 * @param field what was asked for, up to 40 of {@code a-z 0-9 _ . -}
 * @param purpose what it is wanted for, if the customer was told, up to 40 of the same
 * @param benefit what the customer has from it, if the customer was told, up to 255 characters
 */
public record AskedToDisclose(String field, Optional<String> purpose, Optional<String> benefit) implements Detail {
    /**
     * Checks the parts.
     *
     * @throws InvalidInputException if a part is malformed or outside its range
     */
    public AskedToDisclose {
        Require.token("asked_to_disclose.field", field, 40);
        purpose.ifPresent(text -> Require.token("asked_to_disclose.purpose", text, 40));
        benefit.ifPresent(text -> Require.line("asked_to_disclose.benefit", text, 255));
    }
}
