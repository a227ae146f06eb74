package io.rapport.crm.examples.insights.overview;

import java.util.Map;
import java.util.TreeMap;

/**
 * Says how a figure is spread over customers. It counts in hundredths, so that sums are exact and do not depend on the
 * order of the customers.
 */
public final class Distribution {
    private static final int UNIT = 100;

    private final TreeMap<Long, Long> customers = new TreeMap<>();
    private long number;
    private long sum;

    void add(double figure) {
        long hundredths = Math.round(figure * UNIT);
        customers.merge(hundredths, 1L, Long::sum);
        sum = Math.addExact(sum, hundredths);
        number++;
    }

    long customers() {
        return number;
    }

    /** The mean is that of all who were added; there must be some. */
    public double mean() {
        requireSome();
        return (double) sum / number / UNIT;
    }

    /**
     * A quantile is the least figure that so large a part of the customers do not exceed.
     *
     * @param part above 0 and up to 1
     */
    public double quantile(double part) {
        requireSome();
        long rank = (long) Math.ceil(part * number);
        long passed = 0;
        for (Map.Entry<Long, Long> alike : customers.entrySet()) {
            passed += alike.getValue();
            if (passed >= rank) {
                return (double) alike.getKey() / UNIT;
            }
        }
        return (double) customers.lastKey() / UNIT;
    }

    private void requireSome() {
        if (number == 0) {
            throw new IllegalStateException("nobody was added");
        }
    }
}
