package io.rapport.crm.examples.insights.overview;

import io.rapport.crm.trust.Band;
import io.rapport.crm.trust.Component;
import io.rapport.crm.trust.Contribution;
import io.rapport.crm.trust.TrustAssessment;
import io.rapport.crm.trust.TrustScore;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts how far customers have reason to trust the company. Only those count of whom enough is known for a score. */
public final class TrustOverview {
    /** A bar of the distribution spans so many points of the score. */
    static final int BAR = 5;

    private static final int BARS = 100 / BAR;

    private final Distribution scores = new Distribution();
    private final Map<Component, Distribution> levels = new EnumMap<>(Component.class);
    private final Map<Band, long[]> bars = new EnumMap<>(Band.class);
    private final SortedMap<String, Effect> effects = new TreeMap<>();
    private long tooLittleKnown;

    TrustOverview() {
        for (Component component : Component.values()) {
            levels.put(component, new Distribution());
        }
        for (Band band : Band.values()) {
            bars.put(band, new long[BARS]);
        }
    }

    /**
     * An effect is what all evidence of a type has done to the scores.
     *
     * @param type the name of the type
     * @param label how a piece of it is called
     * @param customers how many customers it concerns
     * @param millionths by how many millionths of a point it moved their scores, all together
     */
    public record Effect(String type, String label, long customers, long millionths) {
        private static final double MILLION = 1e6;

        private static Effect of(Contribution share) {
            return new Effect(share.type(), share.label(), 1, Math.round(share.points() * MILLION));
        }

        private Effect plus(Effect other) {
            return new Effect(type, label, customers + other.customers, Math.addExact(millionths, other.millionths));
        }

        /** By how many points the evidence moved the scores, all together. */
        public double points() {
            return millionths / MILLION;
        }
    }

    void add(TrustAssessment assessment) {
        if (!assessment.isSufficient()) {
            tooLittleKnown++;
            return;
        }
        TrustScore score = assessment.score();
        scores.add(score.score());
        levels.forEach((component, spread) -> spread.add(score.level(component)));
        bars(score.band())[Math.min((int) score.score() / BAR, BARS - 1)]++;
        assessment.contributions().forEach(share -> effects.merge(share.type(), Effect.of(share), Effect::plus));
    }

    /** How many customers have a score. */
    public long customers() {
        return scores.customers();
    }

    /** Of how many customers too little is known for a score. */
    public long tooLittleKnown() {
        return tooLittleKnown;
    }

    public boolean isEmpty() {
        return customers() == 0;
    }

    /** The scores lie between 0 and 100. */
    public Distribution scores() {
        return scores;
    }

    /** The levels of a component lie between 1 and 10. */
    public Distribution levels(Component component) {
        return levels.getOrDefault(component, scores);
    }

    /** How many customers of a band have a score from 0 to below 5, from 5 to below 10, and so on to 100. */
    public List<Long> distribution(Band band) {
        return Arrays.stream(bars(band)).boxed().toList();
    }

    /** How many customers are in a band. */
    public long customers(Band band) {
        return Arrays.stream(bars(band)).sum();
    }

    /** Which part of those who have a score are in a band; 0 if nobody has one. */
    public double part(Band band) {
        return isEmpty() ? 0 : (double) customers(band) / customers();
    }

    /** The effects say what each type of evidence has done to the scores; what raised them most comes first. */
    public List<Effect> effects() {
        return effects.values().stream()
                .sorted(Comparator.comparingLong(Effect::millionths).reversed().thenComparing(Effect::type))
                .toList();
    }

    /**
     * By how many points the evidence moved the mean score. All of these add up to the mean less the score of somebody
     * of whom nothing is known.
     */
    public double ofMean(Effect effect) {
        return effect.points() / customers();
    }

    private long[] bars(Band band) {
        return bars.getOrDefault(band, new long[BARS]);
    }
}
