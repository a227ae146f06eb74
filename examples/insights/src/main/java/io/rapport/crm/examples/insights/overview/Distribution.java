package io.rapport.crm.examples.insights.overview;

import java.util.Map;
import java.util.TreeMap;

/** How a figure is spread over customers. To hundredths, so that it is exact whatever the order of the customers. */
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

    /** Of all who were added, of whom there must be some. */
    public double mean() {
        requireSome();
        return (double) sum / number / UNIT;
    }

    /** The least figure that so large a part of the customers do not exceed, above 0 and up to 1. */
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
