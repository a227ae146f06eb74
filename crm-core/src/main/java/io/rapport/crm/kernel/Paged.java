package io.rapport.crm.kernel;

import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Page;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads rows page by page while they are used. */
final class Paged {
    private Paged() {}

    static <T> Stream<T> stream(Function<Cursor, Page<T>> read) {
        return Stream.iterate(
                        Optional.of(read.apply(Cursor.START)),
                        Optional::isPresent,
                        page -> page.flatMap(Page::next).map(read))
                .flatMap(page -> page.stream().flatMap(rows -> rows.items().stream()));
    }
}
