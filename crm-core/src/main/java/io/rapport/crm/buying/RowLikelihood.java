package io.rapport.crm.buying;

import java.util.stream.IntStream;

/** A likelihood that is a sum over rows, of which each core takes a part. The parts do not depend on the cores. */
abstract class RowLikelihood implements Likelihood {
    private static final int PART = 4_096;

    private final int rows;

    RowLikelihood(int rows) {
        this.rows = rows;
    }

    /** What is the same for many rows, at one point. */
    interface Tables {
        /** Adds up some rows. */
        void add(int from, int to, Slope sum);
    }

    abstract Tables tables(double[] logParameters);

    @Override
    public Slope at(double[] logParameters) {
        Tables tables = tables(logParameters);
        IntStream parts = IntStream.rangeClosed(0, (rows - 1) / PART);
        Slope[] sums = (rows > 2 * PART ? parts.parallel() : parts)
                .mapToObj(part -> {
                    Slope sum = new Slope(dimension());
                    tables.add(part * PART, Math.min(rows, (part + 1) * PART), sum);
                    return sum;
                })
                .toArray(Slope[]::new);
        for (int part = 1; part < sums.length; part++) {
            sums[0].add(sums[part]);
        }
        return sums[0];
    }
}
