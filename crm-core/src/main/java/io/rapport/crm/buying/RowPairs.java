package io.rapport.crm.buying;

import java.util.stream.IntStream;

/**
 * Holds the distinct pairs of repeats and a time, recency or age, that occur in rows. There are far fewer of them than
 * rows.
 */
final class RowPairs {
    private static final int PAIRS_WORTH_A_THREAD = 256;

    /** Holds for each row the place of its pair. */
    final int[] recency;

    final int[] age;
    private final FitRows rows;
    private final int[] pairRepeats;
    private final int[] pairTimes;

    RowPairs(FitRows rows) {
        this.rows = rows;
        RowTable pairs = new RowTable();
        recency = new int[rows.size];
        age = new int[rows.size];
        for (int row = 0; row < rows.size; row++) {
            recency[row] = pairs.add(rows.repeats[row], 0, rows.recency[row], 1);
            age[row] = pairs.add(rows.repeats[row], 0, rows.age[row], 1);
        }
        long[] keys = pairs.keys();
        pairRepeats = new int[keys.length];
        pairTimes = new int[keys.length];
        for (int pair = 0; pair < keys.length; pair++) {
            pairRepeats[pair] = RowTable.repeats(keys[pair]);
            pairTimes[pair] = RowTable.age(keys[pair]);
        }
    }

    /** Holds {@link TwoPowers} of (r + x, s + 1) over (α + time, β + time) for all pairs, with its derivatives. */
    final class Powers {
        final double[] log = new double[pairRepeats.length];
        final double[] byR = new double[pairRepeats.length];
        final double[] byS = new double[pairRepeats.length];
        final double[] byAlpha = new double[pairRepeats.length];
        final double[] byBeta = new double[pairRepeats.length];
    }

    Powers powers(double r, double alpha, double s, double beta) {
        Powers powers = new Powers();
        IntStream parts = IntStream.rangeClosed(0, (pairRepeats.length - 1) / PAIRS_WORTH_A_THREAD);
        parts.parallel().forEach(part -> {
            TwoPowers one = new TwoPowers();
            int end = Math.min(pairRepeats.length, (part + 1) * PAIRS_WORTH_A_THREAD);
            for (int pair = part * PAIRS_WORTH_A_THREAD; pair < end; pair++) {
                double time = rows.timeAt(pairTimes[pair]);
                one.at(r + rows.repeatsAt(pairRepeats[pair]), s + 1, alpha + time, beta + time);
                powers.log[pair] = one.log;
                powers.byR[pair] = one.byPowerA;
                powers.byS[pair] = one.byPowerB;
                powers.byAlpha[pair] = one.byA;
                powers.byBeta[pair] = one.byB;
            }
        });
        return powers;
    }
}
