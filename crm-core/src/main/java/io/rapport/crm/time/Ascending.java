package io.rapport.crm.time;

/** Searches numbers that are in ascending order. */
final class Ascending {
    private Ascending() {}

    /** Counts how many of them are below a bound. */
    static int below(long[] values, long bound) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
