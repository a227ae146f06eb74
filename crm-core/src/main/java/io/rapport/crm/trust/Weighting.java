package io.rapport.crm.trust;

import com.google.common.collect.ImmutableMap;
import io.rapport.crm.evidence.Evidence;
import java.util.HashMap;
import java.util.Map;

/**
 * Says how much a millionth of evidence of a type counts. It goes by the weight of the type, under its weekly cap, and
 * counts the less the older it is.
 */
final class Weighting {
    /** Ages are whole weeks, and halves for the middle of a block. */
    private static final long STEPS_OF_WEEK = 2;

    private static final int STEPS = 10 * 104;
    private static final double DAYS_OF_WEEK = 7;
    private static final double LN_2 = Math.log(2);

    private final EvidenceType type;
    /** Holds what is left of a weight after each of the first steps. */
    private final double[] left;
    /** A millionth counts so much as long as it is new and not capped. */
    private final double weight;

    private final boolean capped;

    private Weighting(EvidenceType type, double[] left) {
        this.type = type;
        this.left = left;
        this.weight = type.weight() / Evidence.UNIT;
        this.capped = type.weeklyCap().isPresent();
    }

    /**
     * Makes the weightings of all types. What ten years leave of a weight is worked out once for each half-life,
     * because a score asks for it a thousand times.
     */
    static ImmutableMap<String, Weighting> byType(Map<String, EvidenceType> types) {
        Map<Integer, double[]> byHalfLife = new HashMap<>();
        ImmutableMap.Builder<String, Weighting> weightings = ImmutableMap.builder();
        types.forEach((name, type) -> weightings.put(
                name, new Weighting(type, byHalfLife.computeIfAbsent(type.halfLifeDays(), Weighting::fading))));
        return weightings.buildOrThrow();
    }

    /** Tells whether pieces of a week count together. */
    boolean isCapped() {
        return capped;
    }

    EvidenceType type() {
        return type;
    }

    /** Returns the factor of a piece that counts by itself, because there is no cap. */
    double factor(long itsWeek, long week) {
        return weight * left(STEPS_OF_WEEK * (week - itsWeek));
    }

    /**
     * Returns the factor of pieces that count with all others of their weeks. They are as old as the middle of these
     * weeks.
     *
     * @param size how many millionths these are together
     */
    double factor(long itsWeek, int weeks, long size, long week) {
        double counted = capped ? type.weightInCell((double) size / Evidence.UNIT, weeks) / Evidence.UNIT : weight;
        return counted * left(STEPS_OF_WEEK * (week - itsWeek) - (weeks - 1));
    }

    /** Returns what a number of steps leaves of a weight. Evidence of the future is as good as new. */
    private double left(long steps) {
        if (steps < left.length) {
            return steps < 0 ? 1 : left[(int) steps];
        }
        return left(steps, type.halfLifeDays());
    }

    private static double[] fading(int halfLifeDays) {
        double[] left = new double[STEPS];
        for (int step = 0; step < STEPS; step++) {
            left[step] = left(step, halfLifeDays);
        }
        return left;
    }

    private static double left(long steps, int halfLifeDays) {
        return Math.exp(-((double) steps / STEPS_OF_WEEK) * DAYS_OF_WEEK / halfLifeDays * LN_2);
    }
}
