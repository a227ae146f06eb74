package io.rapport.crm.buying;

import java.util.Arrays;

/**
 * Holds distinct rows of three whole numbers, each packed into a {@code long}, with counts. It is a hash table of its
 * own size.
 */
final class RowTable {
    private static final int TIME_BITS = 21;
    private static final long TIME_MASK = (1L << TIME_BITS) - 1;
    static final long MOST_TICKS = TIME_MASK;
    static final long MOST_REPEATS = (1L << 20) - 1;

    private int size;
    private long[] keys = new long[256];
    private long[] counts = new long[256];
    /** Holds row numbers by hash, plus 1; a free place is 0. At most half of them are taken. */
    private int[] places = new int[512];

    /** Counts a row and answers its number, which is that of its first appearance. */
    int add(long repeats, long recency, long age, long count) {
        long key = repeats << (2 * TIME_BITS) | recency << TIME_BITS | age;
        int mask = places.length - 1;
        int place = hash(key) & mask;
        while (places[place] != 0) {
            int row = places[place] - 1;
            if (keys[row] == key) {
                counts[row] += count;
                return row;
            }
            place = (place + 1) & mask;
        }
        return insert(key, count, place);
    }

    private int insert(long key, long count, int place) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
        }
        keys[size] = key;
        counts[size] = count;
        places[place] = ++size;
        if (2 * size > places.length) {
            rehash(2 * places.length);
        }
        return size - 1;
    }

    private void rehash(int length) {
        places = new int[length];
        for (int row = 0; row < size; row++) {
            int place = hash(keys[row]) & (length - 1);
            while (places[place] != 0) {
                place = (place + 1) & (length - 1);
            }
            places[place] = row + 1;
        }
    }

    private static int hash(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) ^ (int) (mixed >>> 52);
    }

    int size() {
        return size;
    }

    long[] keys() {
        return Arrays.copyOf(keys, size);
    }

    long[] counts() {
        return Arrays.copyOf(counts, size);
    }

    static int repeats(long key) {
        return (int) (key >>> (2 * TIME_BITS));
    }

    static int recency(long key) {
        return (int) (key >>> TIME_BITS & TIME_MASK);
    }

    static int age(long key) {
        return (int) (key & TIME_MASK);
    }
}
