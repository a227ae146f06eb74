package io.rapport.crm.value;

import io.rapport.crm.profile.Bytes;
import io.rapport.crm.profile.StateReader;
import io.rapport.crm.profile.StateWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * This is a set of calendar days. Union is exact, whatever the order. Stored as gaps or as a bitmap, whichever is
 * shorter: 10,000 days within 30 years take 1.4 KiB. It is immutable.
 */
public final class DaySet {
    /** This set holds no day. */
    public static final DaySet EMPTY = new DaySet(new int[0]);

    /** These are days since 1970-01-01, ascending, each once. */
    private final int[] days;

    private DaySet(int[] days) {
        this.days = days;
    }

    /** Returns a single day. */
    public static DaySet of(LocalDate day) {
        return new DaySet(new int[] {Math.toIntExact(day.toEpochDay())});
    }

    /** Returns the days of both. */
    public DaySet union(DaySet other) {
        if (other.isEmpty() || Arrays.equals(days, other.days)) {
            return this;
        }
        if (isEmpty()) {
            return other;
        }
        int[] all = new int[days.length + other.days.length];
        int size = 0;
        for (int mine = 0, theirs = 0; mine < days.length || theirs < other.days.length; size++) {
            if (theirs == other.days.length || (mine < days.length && days[mine] < other.days[theirs])) {
                all[size] = days[mine++];
            } else {
                all[size] = other.days[theirs++];
                if (mine < days.length && days[mine] == all[size]) {
                    mine++;
                }
            }
        }
        return new DaySet(Arrays.copyOf(all, size));
    }

    /** Returns the days up to and including one. */
    public DaySet upTo(LocalDate last) {
        int found = Arrays.binarySearch(days, Math.toIntExact(last.toEpochDay()));
        int size = found >= 0 ? found + 1 : -found - 1;
        return size == days.length ? this : new DaySet(Arrays.copyOf(days, size));
    }

    /** Returns how many days. */
    public int size() {
        return days.length;
    }

    /** Tells whether there is no day. */
    public boolean isEmpty() {
        return days.length == 0;
    }

    /**
     * Returns the earliest day.
     *
     * @throws NoSuchElementException if there is none
     */
    public LocalDate first() {
        return day(0);
    }

    /**
     * Returns the latest day.
     *
     * @throws NoSuchElementException if there is none
     */
    public LocalDate last() {
        return day(days.length - 1);
    }

    /** Returns the days in order. */
    public Stream<LocalDate> stream() {
        return IntStream.of(days).mapToObj(LocalDate::ofEpochDay);
    }

    /** The number of days, and unless that is 0 the first day and then the shorter of gaps and bitmap, as bytes. */
    void write(StateWriter out) {
        out.count(days.length);
        if (days.length > 0) {
            Bytes gaps = gaps();
            int sizeOfBitmap = (days[days.length - 1] - days[0]) / Byte.SIZE + 1;
            boolean dense = sizeOfBitmap < gaps.size();
            out.number(days[0]).count(dense ? 1 : 0).bytes(dense ? bitmap() : gaps);
        }
    }

    static DaySet read(StateReader in) {
        int size = Math.toIntExact(in.count());
        if (size == 0) {
            return EMPTY;
        }
        int first = Math.toIntExact(in.number());
        boolean dense = in.count() == 1;
        Bytes rest = in.bytes();
        int[] days = dense ? fromBitmap(first, rest) : fromGaps(first, size, rest);
        return new DaySet(days);
    }

    /** For each day but the first, how many days were left out before it. */
    private Bytes gaps() {
        StateWriter out = new StateWriter();
        for (int i = 1; i < days.length; i++) {
            out.count(days[i] - days[i - 1] - 1L);
        }
        return out.toBytes();
    }

    private static int[] fromGaps(int first, int size, Bytes gaps) {
        StateReader in = new StateReader(gaps);
        int[] days = new int[size];
        days[0] = first;
        for (int i = 1; i < size; i++) {
            days[i] = Math.toIntExact(days[i - 1] + 1L + in.count());
        }
        return days;
    }

    private Bytes bitmap() {
        BitSet bits = new BitSet();
        for (int day : days) {
            bits.set(day - days[0]);
        }
        return Bytes.of(bits.toByteArray());
    }

    private static int[] fromBitmap(int first, Bytes bitmap) {
        return BitSet.valueOf(bitmap.toArray()).stream().map(bit -> first + bit).toArray();
    }

    private LocalDate day(int index) {
        if (isEmpty()) {
            throw new NoSuchElementException("no day in an empty set");
        }
        return LocalDate.ofEpochDay(days[index]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DaySet set && Arrays.equals(set.days, days);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(days);
    }

    /** Returns how many, from when to when. */
    @Override
    public String toString() {
        return isEmpty() ? "no days" : days.length + " days from " + first() + " to " + last();
    }
}
