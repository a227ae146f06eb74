package io.rapport.crm.jdbc;

import com.google.common.collect.Lists;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * A statement about many keys: {@code ... in (${keys})}. It has only a few different texts, so that the database
 * recognises them: the keys are divided into parts, and a part is filled up to a power of two by repeating its last
 * key.
 */
final class KeyedSql {
    private static final String KEYS = "${keys}";
    private static final int MOST = 256;

    /** Holds one text for each size of a part: 1, 2, 4 and so on. */
    private final List<String> texts;

    KeyedSql(String sql) {
        int at = sql.indexOf(KEYS);
        String before = sql.substring(0, at);
        String after = sql.substring(at + KEYS.length());
        this.texts = Stream.iterate(1, size -> size <= MOST, size -> 2 * size)
                .map(size -> before + String.join(", ", Collections.nCopies(size, "?")) + after)
                .toList();
    }

    /**
     * Divides the keys into parts, each for one execution. A key that is named twice is asked for once, because
     * otherwise its rows would be found twice.
     */
    static <K> List<List<K>> parts(Collection<K> keys) {
        return Lists.partition(List.copyOf(new LinkedHashSet<>(keys)), MOST).stream()
                .map(KeyedSql::filled)
                .toList();
    }

    /** Returns the text for a part of this size. */
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
