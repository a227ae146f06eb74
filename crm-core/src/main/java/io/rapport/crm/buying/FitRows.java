package io.rapport.crm.buying;

import java.util.Arrays;

/**
 * Holds the rows of observations, ready for many evaluations: whatever depends on one number alone is tabulated by its
 * place in the list of distinct ones. They are in the order of the rows, not of their arrival, so that sums do not
 * depend on it.
 */
final class FitRows {
    final int size;
    /** Time is divided by this, the mean age, so that parameters are near 1. */
    final double unit;

    /** Holds for each row how many customers share it. */
    final double[] customers;
    /** Holds for each row the places of its numbers among the distinct ones. */
    final int[] repeats;

    final int[] recency;
    final int[] age;

    private final Places allRepeats;
    private final Places allTicks;
    private final double tick;

    FitRows(Observations observations) {
        size = observations.rows();
        unit = observations.meanAge();
        tick = 1 / unit / observations.ticksPerUnit();
        long[] keys = new long[size];
        for (int row = 0; row < size; row++) {
            keys[row] = observations.key(row);
        }
        Arrays.sort(keys);
        customers = new double[size];
        for (int row = 0; row < size; row++) {
            customers[Arrays.binarySearch(keys, observations.key(row))] = observations.customersOf(row);
        }
        repeats = new int[size];
        recency = new int[size];
        age = new int[size];
        for (int row = 0; row < size; row++) {
            repeats[row] = RowTable.repeats(keys[row]);
            recency[row] = RowTable.recency(keys[row]);
            age[row] = RowTable.age(keys[row]);
        }
        allRepeats = new Places(repeats);
        allTicks = new Places(recency, age);
        allRepeats.replace(repeats);
        allTicks.replace(recency);
        allTicks.replace(age);
    }

    /** Returns how many distinct numbers of repeats there are. */
    int repeatsSize() {
        return allRepeats.distinct.length;
    }

    /** Returns the number of repeats at a place. */
    double repeatsAt(int place) {
        return allRepeats.distinct[place];
    }

    /** Returns how many distinct times there are. */
    int timesSize() {
        return allTicks.distinct.length;
    }

    /** Returns the time at a place, as a part of the mean age. */
    double timeAt(int place) {
        return allTicks.distinct[place] * tick;
    }
}
