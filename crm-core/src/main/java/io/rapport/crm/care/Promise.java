package io.rapport.crm.care;

import com.google.common.collect.Lists;
import io.rapport.crm.care.PromiseEpisode.Change;
import io.rapport.crm.care.PromiseEpisode.Made;
import io.rapport.crm.interaction.Ref;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A promise is what the company said that it would do, and shows what has become of it.
 *
 * @param key its key
 * @param what what sort of promise
 * @param madeAt when it was made
 * @param firstDue the last moment at which it would have been kept as it was first promised
 * @param due the same after changes of which the customer was told while it was not yet late
 * @param status what has become of it
 * @param settledAt when it was fulfilled or given up; absent while it is open
 * @param silentChanges when its time was changed without telling the customer, the earliest first
 * @param stake how much depended on it, in percent of the usual
 */
public record Promise(
        String key,
        String what,
        Instant madeAt,
        Instant firstDue,
        Instant due,
        Status status,
        Optional<Instant> settledAt,
        List<Instant> silentChanges,
        int stake) {
    /** A status says what has become of a promise. */
    public enum Status {
        /** There is time left. */
        OPEN,
        /** The time is over and nothing has happened. */
        OVERDUE,
        /** It was fulfilled in time. */
        KEPT,
        /** It was fulfilled, but too late. */
        KEPT_LATE,
        /** It was given up. */
        BROKEN
    }

    /** Shows a promise as it stands at a moment; absent as long as nobody has recorded that it was made. */
    static Optional<Promise> of(String key, PromiseEpisode episode, Instant now) {
        return episode.made().isEmpty()
                ? Optional.empty()
                : Optional.of(of(key, episode, episode.made().get(), now));
    }

    private static Promise of(String key, PromiseEpisode episode, Made made, Instant now) {
        Instant due = due(made, episode.changes());
        return new Promise(
                key,
                made.what(),
                made.at(),
                made.due(),
                due,
                status(episode, due, now),
                episode.fulfilled().isPresent() ? episode.fulfilled() : episode.broken(),
                silent(episode.changes()),
                made.stake());
    }

    /** Returns by how much it is late at a moment, or was when it was fulfilled; zero if it is not. */
    public Duration lateness(Instant now) {
        Instant end = settledAt.orElse(now);
        return end.isAfter(due) ? Duration.between(due, end) : Duration.ZERO;
    }

    /** Tells whether the customer was told in time that it would take longer. */
    public boolean wasPostponed() {
        return due.isAfter(firstDue);
    }

    /** Tells whether it is neither fulfilled nor given up. */
    public boolean isOpen() {
        return settledAt.isEmpty();
    }

    /** Returns the reference by which facts join it. */
    public Ref ref() {
        return Ref.promise(key);
    }

    private static List<Instant> silent(List<Change> changes) {
        return changes.isEmpty()
                ? List.of()
                : Lists.reverse(changes).stream()
                        .filter(change -> !change.told())
                        .map(Change::at)
                        .toList();
    }

    /**
     * Finds when it falls due. A change counts if the customer was told, and before the time that held until then was
     * over.
     */
    private static Instant due(Made made, List<Change> changes) {
        Instant due = made.due();
        for (int i = changes.size() - 1; i >= 0; i--) {
            Change change = changes.get(i);
            if (change.told() && !change.at().isAfter(due)) {
                due = change.due();
            }
        }
        return due;
    }

    private static Status status(PromiseEpisode episode, Instant due, Instant now) {
        if (episode.fulfilled().isPresent()) {
            return episode.fulfilled().get().isAfter(due) ? Status.KEPT_LATE : Status.KEPT;
        }
        if (episode.broken().isPresent()) {
            return Status.BROKEN;
        }
        return now.isAfter(due) ? Status.OVERDUE : Status.OPEN;
    }
}
