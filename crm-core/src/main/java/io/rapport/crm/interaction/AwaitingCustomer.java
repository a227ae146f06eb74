package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.Set;

/**
 * The company can only go on with a case when the customer has answered. The clocks of the case stand still until the
 * next fact of the customer about the case, or until the company goes on all the same.
 *
 * @param number the case's number, up to 80 characters
 */
public record AwaitingCustomer(String number) implements Detail {
    /**
     * Checks the number.
     *
     * @throws InvalidInputException if it is empty, too long or malformed
     */
    public AwaitingCustomer {
        Require.line("awaiting_customer.number", number, 80);
    }

    /** Returns the case. */
    @Override
    public Set<Ref> refs() {
        return Set.of(Ref.caseNumber(number));
    }
}
