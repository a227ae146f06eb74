package io.rapport.crm.inmemory;

import io.rapport.crm.attribute.Query;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Found;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Faults at the edges of pages, each in one kind of page. */
@CaughtBy({"HistoryPages", "Feed", "Finding"})
final class PageMutants {
    private PageMutants() {}

    static final class RepeatsTheLastFact extends Mutant {
        RepeatsTheLastFact() {
            super(sound -> new HistoryPages(sound, PageMutants::repeating));
        }
    }

    static final class DropsAFact extends Mutant {
        DropsAFact() {
            super(sound -> new HistoryPages(sound, PageMutants::dropping));
        }
    }

    static final class AnnouncesFactsThatAreNotThere extends Mutant {
        AnnouncesFactsThatAreNotThere() {
            super(sound -> new HistoryPages(sound, PageMutants::alwaysAnnouncing));
        }
    }

    static final class CannotAddOneToTheLargestPage extends Mutant {
        CannotAddOneToTheLargestPage() {
            super(sound -> new HistoryPages(
                    sound, (read, after, limit) -> read.apply(after, limit == Integer.MAX_VALUE ? 1 : limit)));
        }
    }

    static final class FeedRepeatsTheLastFact extends Mutant {
        FeedRepeatsTheLastFact() {
            super(sound -> new FeedPages(sound, PageMutants::repeating));
        }
    }

    static final class FeedDropsAFact extends Mutant {
        FeedDropsAFact() {
            super(sound -> new FeedPages(sound, PageMutants::dropping));
        }
    }

    static final class FindRepeatsACustomer extends Mutant {
        FindRepeatsACustomer() {
            super(sound -> new FindPages(sound, PageMutants::repeating));
        }
    }

    static final class FindDropsACustomer extends Mutant {
        FindDropsACustomer() {
            super(sound -> new FindPages(sound, PageMutants::dropping));
        }
    }

    static final class FindAnnouncesCustomersThatAreNotThere extends Mutant {
        FindAnnouncesCustomersThatAreNotThere() {
            super(sound -> new FindPages(sound, PageMutants::alwaysAnnouncing));
        }
    }

    /** What is wrong with pages, of whatever. */
    private interface Fault<T> {
        Page<T> read(BiFunction<Cursor, Integer, Page<T>> sound, Cursor after, int limit);
    }

    /** {@code >=} for {@code >}. */
    private static <T> Page<T> repeating(BiFunction<Cursor, Integer, Page<T>> sound, Cursor after, int limit) {
        Page<T> page = sound.apply(after, limit);
        if (after.isStart()) {
            return page;
        }
        List<T> all = sound.apply(Cursor.START, Integer.MAX_VALUE).items();
        int rest = sound.apply(after, Integer.MAX_VALUE).items().size();
        List<T> items = new ArrayList<>(page.items());
        items.add(0, all.get(Math.max(0, all.size() - rest - 1)));
        return new Page<>(items.subList(0, Math.min(limit, items.size())), page.next());
    }

    private static <T> Page<T> dropping(BiFunction<Cursor, Integer, Page<T>> sound, Cursor after, int limit) {
        Page<T> page = sound.apply(after, limit);
        boolean full = page.items().size() > 1 && !after.isStart();
        return full ? new Page<>(page.items().subList(1, page.items().size()), page.next()) : page;
    }

    /** Asks whether the page is full, and not whether there is more. */
    private static <T> Page<T> alwaysAnnouncing(BiFunction<Cursor, Integer, Page<T>> sound, Cursor after, int limit) {
        Page<T> page = sound.apply(after, limit);
        if (page.next().isPresent() || page.items().size() < limit || limit == 1) {
            return page;
        }
        return new Page<>(page.items(), sound.apply(after, limit - 1).next().or(() -> Optional.of(after)));
    }

    private static final class HistoryPages extends Delegate {
        private final Fault<Recorded> fault;

        HistoryPages(CrmStorage sound, Fault<Recorded> fault) {
            super(sound);
            this.fault = fault;
        }

        @Override
        public Page<Recorded> history(History history, Cursor after, int limit) {
            return fault.read((from, size) -> sound.history(history, from, size), after, limit);
        }
    }

    private static final class FeedPages extends Delegate {
        private final Fault<Recorded> fault;

        FeedPages(CrmStorage sound, Fault<Recorded> fault) {
            super(sound);
            this.fault = fault;
        }

        @Override
        public Page<Recorded> feed(Cursor after, int limit) {
            return fault.read(sound::feed, after, limit);
        }
    }

    private static final class FindPages extends Delegate {
        private final Fault<Found> fault;

        FindPages(CrmStorage sound, Fault<Found> fault) {
            super(sound);
            this.fault = fault;
        }

        @Override
        public Page<Found> find(Query query, Cursor after, int limit) {
            return fault.read((from, size) -> sound.find(query, from, size), after, limit);
        }
    }
}
