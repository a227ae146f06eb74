package io.rapport.crm.care;

import io.rapport.crm.decision.Explained;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Escalation rules say what makes a case so urgent that it goes up a level. Each thing that applies is a level; the
 * score of trust rates the company, so a low one means that the company owes more, not less.
 *
 * @param publicReach how many others must have heard of a complaint, at least 1
 * @param value what the customer must have been worth so far, if that is to count
 * @param trustBelow below which score of trust the company must take special care, from 0 to 100
 */
public record EscalationRules(long publicReach, Optional<Money> value, int trustBelow) {
    /**
     * Checks the ranges.
     *
     * @throws InvalidInputException if a number lies outside
     */
    public EscalationRules {
        Require.that(publicReach >= 1, "escalation_rules.public_reach", "below 1", "give a number of people");
        boolean score = trustBelow >= 0 && trustBelow <= 100;
        Require.that(score, "escalation_rules.trust_below", "outside 0 to 100", "give a score");
    }

    /** Returns the library's own rules: a thousand people, any value, a score below 40. */
    public static EscalationRules usual() {
        return new EscalationRules(1000, Optional.empty(), 40);
    }

    /**
     * Counts how many levels an open case goes up, and says why; 0 if it is not open.
     *
     * @param worth what the customer has been worth so far in the currency of the rules, if that is known
     * @param trust the score of trust, from 0 to 100, if there is enough evidence for one
     */
    public Explained<Integer> of(Case one, Optional<Money> worth, OptionalDouble trust, Instant now) {
        List<Reason> reasons = new ArrayList<>();
        if (!one.isOpen()) {
            return new Explained<>(0, reasons);
        }
        if (one.isReplyOverdue(now)) {
            reasons.add(new Reason("escalation.response", "Nobody has reacted in time."));
        }
        if (one.isResolutionOverdue(now)) {
            reasons.add(new Reason("escalation.resolution", "It is not settled in time."));
        }
        if (one.reach() >= publicReach) {
            reasons.add(new Reason("escalation.reach", one.reach() + " others have heard of it.")
                    .with("reach", one.reach()));
        }
        if (value.isPresent() && worth.isPresent() && isAtLeast(worth.get(), value.get())) {
            reasons.add(new Reason("escalation.value", "The customer has been worth " + worth.get() + " so far.")
                    .with("worth", worth.get()));
        }
        if (trust.isPresent() && trust.getAsDouble() < trustBelow) {
            reasons.add(new Reason(
                            "escalation.trust",
                            "The customer has little reason to trust the company: " + Math.round(trust.getAsDouble())
                                    + " of 100.")
                    .with("score", trust.getAsDouble()));
        }
        return new Explained<>(reasons.size(), reasons);
    }

    private static boolean isAtLeast(Money amount, Money limit) {
        return amount.currency().equals(limit.currency()) && amount.minorUnits() >= limit.minorUnits();
    }
}
