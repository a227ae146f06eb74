package io.rapport.crm.trust;

import com.google.common.collect.ImmutableMap;
import io.rapport.crm.evidence.Evidence;
import java.util.HashMap;
import java.util.Map;

/** By how much each millionth of evidence of a type counts. */
final class Scale {
    /** Ages are whole weeks, and halves for the middle of a block. */
    private static final long STEPS_OF_WEEK = 2;

    private static final int STEPS = 10 * 104;
    private static final double DAYS_OF_WEEK = 7;
    private static final double LN_2 = Math.log(2);

    private final EvidenceType type;
    /** What is left of a weight after each of the first steps. */
    private final double[] left;
    /** Of a millionth that nothing has been taken from. */
    private final double weight;

    private final boolean capped;

    private Scale(EvidenceType type, double[] left) {
        this.type = type;
        this.left = left;
        this.weight = type.weight() / Evidence.UNIT;
        this.capped = type.weeklyCap().isPresent();
    }

    /** For a few pieces. */
    static Scale of(EvidenceType type) {
        return new Scale(type, new double[0]);
    }

    /** For many pieces: what ten years leave of a weight is worked out once. */
    static ImmutableMap<String, Scale> prepared(Map<String, EvidenceType> types) {
        Map<Integer, double[]> byHalfLife = new HashMap<>();
        ImmutableMap.Builder<String, Scale> scales = ImmutableMap.builder();
        types.forEach((name, type) ->
                scales.put(name, new Scale(type, byHalfLife.computeIfAbsent(type.halfLifeDays(), Scale::fading))));
        return scales.buildOrThrow();
    }

    /** Whether pieces of a week count together. */
    boolean isCapped() {
        return capped;
    }

    EvidenceType type() {
        return type;
    }

    /** For a piece that counts by itself. */
    double factor(long itsWeek, long week) {
        return weight * left(STEPS_OF_WEEK * (week - itsWeek));
    }

    /**
     * For pieces that count with all others of their weeks, because there may be a cap. They are as old as the middle of these.
     *
     * @param size how many millionths these are together
     */
    double factor(long itsWeek, int weeks, long size, long week) {
        double counted = capped ? type.weightInCell((double) size / Evidence.UNIT, weeks) / Evidence.UNIT : weight;
        return counted * left(STEPS_OF_WEEK * (week - itsWeek) - (weeks - 1));
    }

    /** Evidence of the future is as good as new. */
    private double left(long steps) {
        if (steps < left.length) {
            return steps < 0 ? 1 : left[(int) steps];
        }
        return left(Math.max(0, steps), type.halfLifeDays());
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
