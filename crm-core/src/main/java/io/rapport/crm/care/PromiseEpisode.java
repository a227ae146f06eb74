package io.rapport.crm.care;

import com.google.common.collect.Streams;
import io.rapport.crm.interaction.Broken;
import io.rapport.crm.interaction.Fulfilled;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.PromiseChanged;
import io.rapport.crm.interaction.Promised;
import io.rapport.crm.profile.Newest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An episode of a promise holds what is known of it.
 *
 * @param made what was promised; of several statements the earliest
 * @param changes the {@value #CHANGES} newest changes of its time, the latest first; that it was promised again is one,
 *     too
 * @param fulfilled when it was first fulfilled completely
 * @param broken when it was first given up
 */
record PromiseEpisode(Optional<Made> made, List<Change> changes, Optional<Instant> fulfilled, Optional<Instant> broken)
        implements Episode<PromiseEpisode> {
    private static final int CHANGES = 8;

    /** Says what was promised, and when; the stake is in percent of the usual. */
    record Made(Instant at, Instant due, String what, int stake) implements Comparable<Made> {
        private static final Comparator<Made> ORDER = Comparator.comparing(Made::at)
                .thenComparing(Made::due)
                .thenComparing(Made::what)
                .thenComparing(Made::stake);

        /** Takes it for a change: who promises the same thing again tells the customer of another time for it. */
        Change again() {
            return new Change(at, due, true);
        }

        @Override
        public int compareTo(Made other) {
            return ORDER.compare(this, other);
        }
    }

    /** A change is another time for it, with notice or in silence. */
    record Change(Instant at, Instant due, boolean told) implements Comparable<Change> {
        private static final Comparator<Change> ORDER =
                Comparator.comparing(Change::at).thenComparing(Change::due).thenComparing(Change::told);

        @Override
        public int compareTo(Change other) {
            return ORDER.compare(this, other);
        }
    }

    static Map<String, PromiseEpisode> of(Interaction fact) {
        Instant at = fact.occurredAt();
        if (fact.detail() instanceof Promised promised) {
            Made made = new Made(
                    at, promised.due(), promised.what(), promised.stake().orElse(100));
            return Map.of(
                    promised.promise(),
                    new PromiseEpisode(Optional.of(made), List.of(), Optional.empty(), Optional.empty()));
        }
        if (fact.detail() instanceof PromiseChanged changed) {
            Change change = new Change(at, changed.due(), changed.told());
            return Map.of(
                    changed.promise(),
                    new PromiseEpisode(Optional.empty(), List.of(change), Optional.empty(), Optional.empty()));
        }
        if (fact.detail() instanceof Fulfilled fulfilled && fulfilled.complete()) {
            return Map.of(
                    fulfilled.promise(),
                    new PromiseEpisode(Optional.empty(), List.of(), Optional.of(at), Optional.empty()));
        }
        if (fact.detail() instanceof Broken broken) {
            return Map.of(
                    broken.promise(),
                    new PromiseEpisode(Optional.empty(), List.of(), Optional.empty(), Optional.of(at)));
        }
        return Map.of();
    }

    @Override
    public PromiseEpisode plus(PromiseEpisode other) {
        List<Made> statements =
                Stream.concat(made.stream(), other.made.stream()).sorted().toList();
        List<Change> again = statements.stream().skip(1).map(Made::again).toList();
        return new PromiseEpisode(
                statements.stream().findFirst(),
                Newest.of(Newest.of(changes, other.changes, CHANGES), again, CHANGES),
                Moments.earliest(fulfilled, other.fulfilled),
                Moments.earliest(broken, other.broken));
    }

    @Override
    public boolean isComplete() {
        return made.isPresent() && (fulfilled.isPresent() || broken.isPresent());
    }

    @Override
    public Instant moment() {
        return Moments.latest(Streams.concat(
                        made.map(Made::at).stream(),
                        changes.stream().map(Change::at),
                        fulfilled.stream(),
                        broken.stream()))
                .orElse(Instant.EPOCH);
    }
}
