package io.rapport.crm.examples.insights.validation;

import io.rapport.crm.care.LatenessCurve;
import io.rapport.crm.trust.Belief;
import io.rapport.crm.trust.Component;
import io.rapport.crm.trust.Tally;
import io.rapport.crm.trust.TrustPrior;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Task D asks: does the interval of 90 % hold how many of a seller's orders from the third part of the time came when
 * they were promised? The interval follows from the belief about the seller at the beginning of that part, with the
 * library's half-life and the prior of all sellers then.
 */
final class OnTimeCoverage {
    private static final double LOWEST_GOOD = 0.85;
    private static final double HIGHEST_GOOD = 0.95;
    private static final List<Size> SIZES = List.of(
            new Size("1", 1, 1),
            new Size("2", 2, 2),
            new Size("3 to 4", 3, 4),
            new Size("5 or more", 5, Integer.MAX_VALUE));

    private final Sellers sellers;
    private final TimeSplit split;

    /**
     * The answer to task D says how often the intervals held what came.
     *
     * @param n how many sellers have orders to foretell
     * @param orders how many such orders there are
     * @param coverage how often the intervals of 90 % held, where a late delivery counts as one of the promises; counts
     *     at the ends of an interval belong to it in part, so that this is exactly 0.9 if all is right
     * @param coverageOfWholeCounts how often intervals of whole counts held, which are wider
     * @param coverageAsWeighted how often they would have held if the weights of trust were taken for counts of
     *     promises
     * @param pass whether coverage lies from 0.85 to 0.95
     * @param groups the sellers by how many orders there are to foretell
     */
    record Answer(
            long n,
            long orders,
            double coverage,
            double coverageOfWholeCounts,
            double coverageAsWeighted,
            boolean pass,
            List<Group> groups) {}

    /**
     * These sellers have about as many orders to foretell.
     *
     * @param orders how many orders each has
     * @param n how many sellers they are
     * @param coverage how often the intervals of 90 % held
     * @param coverageAsWeighted how often they would have held if the weights of trust were taken for counts of
     *     promises
     */
    record Group(String orders, long n, double coverage, double coverageAsWeighted) {}

    /** How many orders there are to foretell. */
    private record Size(String name, int least, int most) {
        boolean fits(Seen seen) {
            return seen.orders() >= least && seen.orders() <= most;
        }
    }

    /** How far the numbers for one seller were right. */
    private record Seen(int orders, double held, boolean heldWhole, double heldAsWeighted) {}

    OnTimeCoverage(Sellers sellers, TimeSplit split) {
        this.sellers = sellers;
        this.split = split;
    }

    Answer answer() {
        PromiseEvidence counted = PromiseEvidence.counted();
        PromiseEvidence weighted = PromiseEvidence.weighted(LatenessCurve.usual());
        Belief ofCounts = believed(counted);
        Belief ofWeights = believed(weighted);
        List<Seen> all = new ArrayList<>();
        sellers.all().forEach((seller, deliveries) -> {
            List<Delivery> future = deliveries.stream()
                    .filter(order -> split.part(order) == TimeSplit.Part.TEST)
                    .toList();
            if (!future.isEmpty()) {
                int kept =
                        (int) future.stream().filter(order -> !order.isLate()).count();
                BetaBinomial one = foretold(ofCounts, known(counted, seller), future.size());
                BetaBinomial other = foretold(ofWeights, known(weighted, seller), future.size());
                all.add(new Seen(future.size(), one.held(kept), one.heldWhole(kept), other.held(kept)));
            }
        });
        double coverage = mean(all, Seen::held);
        return new Answer(
                all.size(),
                all.stream().mapToLong(Seen::orders).sum(),
                coverage,
                mean(all, seen -> seen.heldWhole() ? 1 : 0),
                mean(all, Seen::heldAsWeighted),
                coverage >= LOWEST_GOOD && coverage <= HIGHEST_GOOD,
                groups(all));
    }

    private static List<Group> groups(List<Seen> all) {
        List<Group> groups = new ArrayList<>();
        for (Size size : SIZES) {
            List<Seen> group = all.stream().filter(size::fits).toList();
            if (!group.isEmpty()) {
                groups.add(new Group(
                        size.name(), group.size(), mean(group, Seen::held), mean(group, Seen::heldAsWeighted)));
            }
        }
        return groups;
    }

    private Belief believed(PromiseEvidence evidence) {
        return TrustPrior.empiricalBayes(sellers.known(evidence, split.testFrom()))
                .of(Component.RELIABILITY);
    }

    private Tally known(PromiseEvidence evidence, String seller) {
        LocalDateTime now = split.testFrom();
        return evidence.of(sellers.deliveredBefore(seller, now), now.toLocalDate())
                .reliability();
    }

    private static BetaBinomial foretold(Belief belief, Tally known, int orders) {
        return new BetaBinomial(belief.alpha(known), belief.beta(known), orders);
    }

    private static double mean(List<Seen> all, ToDoubleFunction<Seen> figure) {
        return all.stream().mapToDouble(figure).average().orElse(0);
    }
}
