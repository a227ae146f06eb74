package io.rapport.crm.trust;

import java.util.Collection;
import java.util.List;

/** Learns from the evidence of all customers on a component what to expect of the next one. */
final class EmpiricalBelief {
    /** A belief lies between one that little evidence outweighs and one that hardly any does. */
    private static final double WEAKEST = 0.5;

    private static final double STRONGEST = 1000;
    /** Not even where all evidence speaks the same way is it certain. */
    private static final double SUREST = 0.999;

    private EmpiricalBelief() {}

    static Belief of(Collection<TrustEvidence> population, Component component, TrustPrior otherwise) {
        List<Tally> known = population.stream()
                .map(customer -> customer.of(component))
                .filter(tally -> tally.total() > 0)
                .toList();
        if (known.isEmpty()) {
            return otherwise.of(component);
        }
        double all = known.stream().mapToDouble(Tally::total).sum();
        double rate = known.stream().mapToDouble(Tally::positive).sum() / all;
        double clamped = Math.max(1 - SUREST, Math.min(SUREST, rate));
        return new Belief(strength(known, all, clamped), clamped);
    }

    /** Estimates the strength from how far the customers' own rates scatter beyond what chance would do. */
    private static double strength(List<Tally> known, double all, double rate) {
        double scatter = 0;
        double squares = 0;
        for (Tally tally : known) {
            double distance = tally.positive() / tally.total() - rate;
            scatter += tally.total() * distance * distance;
            squares += tally.total() * tally.total();
        }
        double others = known.size() - 1.0;
        double byChance = rate * (1 - rate) * others;
        double alike = (scatter - byChance) / (rate * (1 - rate) * (all - squares / all - others));
        double strength = 1 / alike - 1;
        return alike > 0 && strength < STRONGEST ? Math.max(WEAKEST, strength) : STRONGEST;
    }
}
