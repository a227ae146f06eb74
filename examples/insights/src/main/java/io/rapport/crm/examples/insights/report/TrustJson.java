package io.rapport.crm.examples.insights.report;

import io.rapport.crm.examples.insights.overview.Distribution;
import io.rapport.crm.examples.insights.overview.Overview;
import io.rapport.crm.examples.insights.overview.TrustOverview;
import io.rapport.crm.trust.Band;
import io.rapport.crm.trust.Component;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells programs whether customers have reason to trust the company.
 *
 * @param asOf as of when; null if there are no customers
 * @param customers how many have a score; only they count
 * @param tooLittleKnown of how many too little is known for a score
 * @param score how the scores are spread, from 0 to 100; null if nobody has one
 * @param bands how many customers are in each band, the least trust first
 * @param distribution for each band, how many have a score from 0 to below 5, from 5 to below 10, and so on to 100
 * @param components how the levels of each component are spread, from 1 to 10; empty if nobody has a score
 * @param effects what raised and lowered the scores; what raised them most comes first
 */
record TrustJson(
        Optional<String> asOf,
        long customers,
        long tooLittleKnown,
        Optional<MeanAndQuartiles> score,
        List<InBand> bands,
        Map<String, List<Long>> distribution,
        Map<String, MeanAndQuartiles> components,
        List<Effect> effects) {
    /**
     * A distribution is told by its mean and its quartiles: a quarter, a half and three quarters of the customers do
     * not exceed them.
     */
    record MeanAndQuartiles(double mean, double lowerQuartile, double median, double upperQuartile) {
        static MeanAndQuartiles of(Distribution spread) {
            return new MeanAndQuartiles(
                    spread.mean(), spread.quantile(0.25), spread.quantile(0.5), spread.quantile(0.75));
        }
    }

    /** Tells how many customers are in a band, and which part they are of those who have a score. */
    record InBand(String band, long customers, double part) {}

    /**
     * Evidence of a type has had this effect on the scores.
     *
     * @param type the name of the type
     * @param label how a piece of it is called
     * @param customers how many customers it concerns
     * @param points by how much it moved their scores, all together
     * @param pointsEach by how much it moved the score of each of them, on average
     * @param pointsOfMean by how much it moved the mean score of all who have one
     */
    record Effect(String type, String label, long customers, double points, double pointsEach, double pointsOfMean) {}

    static TrustJson of(Overview overview) {
        TrustOverview trust = overview.trust();
        Map<String, List<Long>> distribution = new LinkedHashMap<>();
        Map<String, MeanAndQuartiles> components = new LinkedHashMap<>();
        for (Band band : Band.values()) {
            distribution.put(name(band), trust.distribution(band));
        }
        if (!trust.isEmpty()) {
            for (Component component : Component.values()) {
                components.put(name(component), MeanAndQuartiles.of(trust.levels(component)));
            }
        }
        return new TrustJson(
                overview.asOf().map(Object::toString),
                trust.customers(),
                trust.tooLittleKnown(),
                trust.isEmpty() ? Optional.empty() : Optional.of(MeanAndQuartiles.of(trust.scores())),
                Arrays.stream(Band.values())
                        .map(band -> new InBand(name(band), trust.customers(band), trust.part(band)))
                        .toList(),
                distribution,
                components,
                trust.effects().stream().map(effect -> effect(trust, effect)).toList());
    }

    private static Effect effect(TrustOverview trust, TrustOverview.Effect effect) {
        return new Effect(
                effect.type(),
                effect.label(),
                effect.customers(),
                effect.points(),
                effect.points() / effect.customers(),
                trust.ofMean(effect));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
