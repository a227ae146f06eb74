package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.money.Money;
import java.util.Optional;
import java.util.Set;

/**
 * The company gave more than it owed.
 *
 * @param number the case's number, if it was given for one, up to 80 characters
 * @param amount what it is worth, above 0
 */
public record Goodwill(Optional<String> number, Money amount) implements Detail {
    /**
     * Checks the parts.
     *
     * @throws InvalidInputException if a part is malformed or outside its range
     */
    public Goodwill {
        number.ifPresent(key -> Require.line("goodwill.number", key, 80));
        Require.that(amount.minorUnits() > 0, "goodwill.amount", "not above 0", "give what it is worth");
    }

    /** Returns goodwill of that worth, for no case. */
    public static Goodwill of(Money amount) {
        return new Goodwill(Optional.empty(), amount);
    }

    /** Returns the same goodwill, given for a case. */
    public Goodwill inCase(String caseNumber) {
        return new Goodwill(Optional.of(caseNumber), amount);
    }

    /** The case, if there is one. */
    @Override
    public Set<Ref> refs() {
        return number.map(key -> Set.of(Ref.caseNumber(key))).orElse(Set.of());
    }

    /** Returns the money alone. */
    @Override
    public Optional<Detail> remainder() {
        return Optional.of(of(amount));
    }
}
