package io.rapport.crm.care;

import io.rapport.crm.decision.Decision;
import io.rapport.crm.interaction.Assigned;
import io.rapport.crm.interaction.Goodwill;
import io.rapport.crm.interaction.Ref;
import java.time.Instant;
import java.util.Optional;

/** Decides who may take over a case, and what may be given for it. The rules are pure functions. */
public final class CareRules {
    private CareRules() {}

    /** Decides whether somebody may take over a case: not from its owner, and not one that is closed. */
    public static Decision<Assigned> claim(Care care, String number, Ref owner, Optional<String> team) {
        return open(care, number).flatMap(one -> {
            boolean free = one.owner().map(owner::equals).orElse(true);
            return free
                    ? Decision.allowed(new Assigned(number, owner, team))
                    : Decision.refused("case.owned", "Somebody else has taken over the case; it can be handed over.");
        });
    }

    /**
     * Decides whether a case may be handed over: only by its owner, only if it is not closed, and only after the owner
     * took it over, because of two assignments the later counts.
     */
    public static Decision<Assigned> handOver(
            Care care, String number, Ref from, Ref to, Optional<String> team, Instant at) {
        return open(care, number).flatMap(one -> {
            if (!one.owner().equals(Optional.of(from))) {
                return Decision.refused("case.not_owned", "Only the owner of a case can hand it over.");
            }
            return one.ownedSince().filter(at::isAfter).isPresent()
                    ? Decision.allowed(new Assigned(number, to, team))
                    : Decision.refused(
                            "case.too_early", "The owner has taken over the case at a later time than this.");
        });
    }

    /** Decides what the front line may give without asking, as the policy says. */
    public static Decision<Goodwill> goodwill(Care care, Optional<GoodwillLimits> limits, Goodwill asked, Instant now) {
        return limits.map(budget -> budget.allow(asked.amount(), care.goodwill(), now))
                .orElseGet(() -> Decision.refused("goodwill.no_budget", "The policy has no budget for goodwill."))
                .map(amount -> asked);
    }

    private static Decision<Case> open(Care care, String number) {
        return care.cases().stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .map(one -> one.status() == Case.Status.CLOSED
                        ? Decision.<Case>refused("case.closed", "The case is closed.")
                        : Decision.allowed(one))
                .orElseGet(() -> Decision.refused("case.unknown", "There is no case of this number."));
    }
}
