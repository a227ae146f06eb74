package io.rapport.crm.inmemory;

import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Cuts pages out of rows that begin where the page begins.
 *
 * @param limit how many rows a page has
 * @param cursor where a row stands
 * @param <T> the rows
 */
record Paging<T>(int limit, Function<T, Cursor> cursor) {
    /** Streams some values of a tree lazily. Their own {@code stream()} would first count them, one by one. */
    static <T> Stream<T> rows(Map<?, T> part) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(part.values().iterator(), Spliterator.ORDERED), false);
    }

    /** Cuts the first page. It looks one row further: there is a next page only if there is such a row. */
    Page<T> first(Stream<T> rows) {
        List<T> seen = rows.limit(limit + 1L).toList();
        if (seen.size() <= limit) {
            return new Page<>(seen, Optional.empty());
        }
        List<T> items = seen.subList(0, limit);
        return new Page<>(items, Optional.of(cursor.apply(items.get(limit - 1))));
    }
}
