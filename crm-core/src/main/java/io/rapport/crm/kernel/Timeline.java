package io.rapport.crm.kernel;

import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.Page;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A timeline is facts by time, the earliest first unless it is turned round. They are read in pages as they are asked
 * for.
 */
public final class Timeline implements Iterable<TimelineEntry> {
    private static final int ROWS_AT_A_TIME = 500;

    private final Setup setup;
    private final History history;

    Timeline(Setup setup, History history) {
        this.setup = setup;
        this.history = history;
    }

    /** Returns the same facts, the latest first. */
    public Timeline newestFirst() {
        return new Timeline(setup, new History(history.customer(), history.about(), true));
    }

    /** Returns those of the facts that are about at least one of these. */
    public Timeline about(Ref... refs) {
        return new Timeline(setup, new History(history.customer(), Set.of(refs), history.newestFirst()));
    }

    /**
     * Reads one page.
     *
     * @param after {@link Cursor#START}, or where the page before ended
     * @param limit the most entries, at least 1
     * @throws io.rapport.crm.failure.InvalidInputException if the cursor is not of such a page, or the limit is below 1
     */
    public Page<TimelineEntry> page(Cursor after, int limit) {
        Require.that(limit >= 1, "limit", "below 1", "ask for at least one row");
        var page = setup.storage().history(history, after, limit);
        return new Page<>(
                page.items().stream()
                        .map(row -> new TimelineEntry(row, setup.vocabulary().decode(row.detail())))
                        .toList(),
                page.next());
    }

    /** Returns all entries; they are read while the stream is used. */
    public Stream<TimelineEntry> stream() {
        return Paged.stream(after -> page(after, ROWS_AT_A_TIME));
    }

    @Override
    public Iterator<TimelineEntry> iterator() {
        return stream().iterator();
    }
}
