package io.rapport.crm.jdbc;

import com.google.common.collect.Lists;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A statement about many keys: {@code ... in (${keys})}. Few different texts come of it, so that the database knows them
 * again: the keys are cut into parts, and a part is filled up to a power of two with repetitions of its last key.
 */
final class KeyedSql {
    private static final String KEYS = "${keys}";
    private static final int MOST = 256;

    private final String before;
    private final String after;
    private final String key;

    /** A statement whose keys consist of so many values each. */
    KeyedSql(String sql, int width) {
        int at = sql.indexOf(KEYS);
        this.before = sql.substring(0, at);
        this.after = sql.substring(at + KEYS.length());
        String marks = IntStream.range(0, width).mapToObj(i -> "?").collect(Collectors.joining(", "));
        this.key = width == 1 ? marks : "(" + marks + ")";
    }

    /** The keys in parts, each for one execution. What is named twice is asked for once, or it would be found twice. */
    static <K> List<List<K>> parts(Collection<K> keys) {
        return Lists.partition(List.copyOf(new LinkedHashSet<>(keys)), MOST).stream()
                .map(KeyedSql::filled)
                .toList();
    }

    /** The text for a part of this size. */
    String text(int size) {
        return before + Stream.generate(() -> key).limit(size).collect(Collectors.joining(", ")) + after;
    }

    private static <K> List<K> filled(List<K> part) {
        int size = Integer.highestOneBit(2 * part.size() - 1);
        K last = part.get(part.size() - 1);
        return Stream.concat(part.stream(), Stream.generate(() -> last))
                .limit(size)
                .toList();
    }
}
