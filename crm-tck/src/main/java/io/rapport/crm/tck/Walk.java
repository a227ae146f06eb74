package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Reads pages from the first to the last, and checks that every page before the last is full and that a last page which
 * follows another is not empty.
 *
 * @param source reads a page after a cursor, of a size
 * @param <T> the type of a row
 */
record Walk<T>(BiFunction<Cursor, Integer, Page<T>> source) {
    private static final int MORE_PAGES_THAN_ANY_TEST_HAS = 20_000;

    /** Returns all rows, read in pages of this size. */
    List<T> by(int limit) {
        List<T> all = new ArrayList<>();
        Page<T> page = source.apply(Cursor.START, limit);
        for (int pages = 1; page.next().isPresent(); pages++) {
            assertThat(page.items()).as("rows of a page that is not the last").hasSize(limit);
            assertThat(pages).as("pages").isLessThan(MORE_PAGES_THAN_ANY_TEST_HAS);
            all.addAll(page.items());
            page = source.apply(page.next().get(), limit);
            assertThat(page.items()).as("rows of a page that was announced").isNotEmpty();
        }
        assertThat(page.items()).as("rows of the last page").hasSizeLessThanOrEqualTo(limit);
        all.addAll(page.items());
        return all;
    }
}
