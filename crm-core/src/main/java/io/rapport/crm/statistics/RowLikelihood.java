package io.rapport.crm.statistics;

import java.util.stream.IntStream;

/**
 * A row likelihood is a sum over rows, of which each core takes a part. The parts do not depend on the number of cores,
 * so that the sum does not either.
 */
public abstract class RowLikelihood implements Likelihood {
    private static final int PART = 4_096;

    private final int rows;

    /** Begins a likelihood of so many rows. */
    protected RowLikelihood(int rows) {
        this.rows = rows;
    }

    /** Tables hold what many rows have in common at one point, worked out once. */
    public interface Tables {
        /** Adds the rows from one to before another. */
        void add(int from, int to, Slope sum);
    }

    /** Works out what the rows have in common at a point. */
    protected abstract Tables tables(double[] point);

    @Override
    public Slope at(double[] point) {
        Tables tables = tables(point);
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
