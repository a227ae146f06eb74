package io.rapport.crm.jdbc;

import com.google.common.collect.Lists;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * A statement about many keys: {@code ... in (${keys})}. Few different texts come of it, so that the database knows
 * them again: the keys are cut into parts, and a part is filled up to a power of two with repetitions of its last key.
 */
final class KeyedSql {
    private static final String KEYS = "${keys}";
    private static final int MOST = 256;

    /** One for each size of a part: 1, 2, 4 and so on. */
    private final List<String> texts;

    KeyedSql(String sql) {
        int at = sql.indexOf(KEYS);
        String before = sql.substring(0, at);
        String after = sql.substring(at + KEYS.length());
        this.texts = Stream.iterate(1, size -> size <= MOST, size -> 2 * size)
                .map(size -> before + String.join(", ", Collections.nCopies(size, "?")) + after)
                .toList();
    }

    /** The keys in parts, each for one execution. What is named twice is asked for once, or it would be found twice. */
    static <K> List<List<K>> parts(Collection<K> keys) {
        return Lists.partition(List.copyOf(new LinkedHashSet<>(keys)), MOST).stream()
                .map(KeyedSql::filled)
                .toList();
    }

    /** The text for a part of this size. */
    String text(int size) {
        return texts.get(Integer.numberOfTrailingZeros(size));
    }

    private static <K> List<K> filled(List<K> part) {
        int size = Integer.highestOneBit(2 * part.size() - 1);
        if (size == part.size()) {
            return part;
        }
        K last = part.get(part.size() - 1);
        return Stream.concat(part.stream(), Stream.generate(() -> last))
                .limit(size)
                .toList();
    }
}
