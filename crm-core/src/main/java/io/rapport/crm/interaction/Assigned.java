package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody took over a case: the one whom the customer can turn to from now on.
 *
 * @param number the case's number, up to 80 characters
 * @param owner who has it now, such as {@link Ref#agent}
 * @param team in which team, if that is known, up to 40 of {@code a-z 0-9 _ . -}
 */
public record Assigned(String number, Ref owner, Optional<String> team) implements Detail {
    /**
     * Checks the parts.
     *
     * @throws InvalidInputException if a part is malformed or outside its range
     */
    public Assigned {
        Require.line("assigned.number", number, 80);
        team.ifPresent(name -> Require.token("assigned.team", name, 40));
    }

    /** Somebody has it now, of whatever team. */
    public static Assigned to(Ref owner, String number) {
        return new Assigned(number, owner, Optional.empty());
    }

    /** Returns the case. */
    @Override
    public Set<Ref> refs() {
        return Set.of(Ref.caseNumber(number));
    }

    /** Without the owner, who is a person. */
    @Override
    public String toString() {
        return "Assigned[" + number + ", team=" + team + "]";
    }
}
