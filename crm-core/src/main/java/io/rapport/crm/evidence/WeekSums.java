package io.rapport.crm.evidence;

import io.rapport.crm.evidence.EvidenceCells.Blocks;
import java.util.Arrays;
import java.util.List;

/**
 * Holds the evidence of a type by week or block, the earliest first. It is immutable. It is kept in arrays, because a
 * score looks at all of it.
 */
final class WeekSums {
    private final long[] weeks;
    private final long[] favourable;
    private final long[] unfavourable;

    private WeekSums(long[] weeks, long[] favourable, long[] unfavourable) {
        this.weeks = weeks;
        this.favourable = favourable;
        this.unfavourable = unfavourable;
    }

    /** Adds up pieces that come in the order of weeks. */
    static WeekSums of(List<EvidenceCell> byWeek, Blocks blocks) {
        Collector sums = new Collector(byWeek.size());
        for (EvidenceCell piece : byWeek) {
            sums.add(blocks.cellOf(piece.week()), piece.favourable(), piece.unfavourable());
        }
        return sums.sums();
    }

    /** Adds up both. Blocks keep the order of weeks, so that both can be walked side by side. */
    WeekSums plus(WeekSums other, Blocks blocks) {
        Collector sums = new Collector(size() + other.size());
        int mine = 0;
        int theirs = 0;
        while (mine < size() || theirs < other.size()) {
            boolean next = theirs == other.size() || (mine < size() && weeks[mine] <= other.weeks[theirs]);
            WeekSums from = next ? this : other;
            int at = next ? mine++ : theirs++;
            sums.add(blocks.cellOf(from.weeks[at]), from.favourable[at], from.unfavourable[at]);
        }
        return sums.sums();
    }

    int size() {
        return weeks.length;
    }

    long week(int index) {
        return weeks[index];
    }

    long favourable(int index) {
        return favourable[index];
    }

    long unfavourable(int index) {
        return unfavourable[index];
    }

    long lastWeek() {
        return weeks[weeks.length - 1];
    }

    /** Finds where a week is; the answer is negative if it is not there. */
    int indexOf(long week) {
        return Arrays.binarySearch(weeks, week);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeekSums sums
                && Arrays.equals(weeks, sums.weeks)
                && Arrays.equals(favourable, sums.favourable)
                && Arrays.equals(unfavourable, sums.unfavourable);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(weeks) + Arrays.hashCode(favourable)) + Arrays.hashCode(unfavourable);
    }

    /** Adds up what comes in the order of weeks. */
    static final class Collector {
        private final long[] weeks;
        private final long[] favourable;
        private final long[] unfavourable;
        private int size;

        Collector(int most) {
            weeks = new long[most];
            favourable = new long[most];
            unfavourable = new long[most];
        }

        void add(long week, long inFavour, long against) {
            if (size == 0 || weeks[size - 1] != week) {
                weeks[size++] = week;
            }
            favourable[size - 1] = Math.addExact(favourable[size - 1], inFavour);
            unfavourable[size - 1] = Math.addExact(unfavourable[size - 1], against);
        }

        WeekSums sums() {
            return new WeekSums(
                    Arrays.copyOf(weeks, size), Arrays.copyOf(favourable, size), Arrays.copyOf(unfavourable, size));
        }
    }
}
