package io.rapport.crm.care;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Streams;
import io.rapport.crm.profile.Newest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is known of a case. Of what can happen often, the newest so many are kept, the latest first.
 *
 * @param openings what the customer came with under this number
 * @param settlements how the company settled it
 * @param assignments who took it over
 * @param steps when what else happened
 * @param firstReply when the company first reacted
 */
record CaseEpisode(
        List<Opening> openings,
        List<Settlement> settlements,
        List<Assignment> assignments,
        ImmutableSortedMap<CaseStep, List<Instant>> steps,
        Optional<Instant> firstReply)
        implements Episode<CaseEpisode> {
    private static final int SOME = 4;
    private static final int MANY = 8;
    private static final CaseEpisode NOTHING =
            new CaseEpisode(List.of(), List.of(), List.of(), ImmutableSortedMap.of(), Optional.empty());

    static CaseEpisode opened(Opening opening) {
        return new CaseEpisode(List.of(opening), List.of(), List.of(), NOTHING.steps, Optional.empty());
    }

    static CaseEpisode settled(Settlement settlement) {
        return new CaseEpisode(List.of(), List.of(settlement), List.of(), NOTHING.steps, Optional.of(settlement.at()));
    }

    static CaseEpisode assigned(Assignment assignment) {
        return new CaseEpisode(List.of(), List.of(), List.of(assignment), NOTHING.steps, Optional.empty());
    }

    static CaseEpisode step(CaseStep step, Instant at) {
        return new CaseEpisode(
                List.of(), List.of(), List.of(), ImmutableSortedMap.of(step, List.of(at)), Optional.empty());
    }

    /** A reaction of the company, whatever else it was. */
    static CaseEpisode replied(Instant at) {
        return new CaseEpisode(List.of(), List.of(), List.of(), NOTHING.steps, Optional.of(at));
    }

    @Override
    public CaseEpisode plus(CaseEpisode other) {
        return new CaseEpisode(
                Newest.of(openings, other.openings, SOME),
                Newest.of(settlements, other.settlements, SOME),
                Newest.of(assignments, other.assignments, SOME),
                stepsOfBoth(other),
                Moments.earliest(firstReply, other.firstReply));
    }

    /** When a step happened, the latest first. */
    List<Instant> times(CaseStep step) {
        return steps.getOrDefault(step, List.of());
    }

    /** What the customer came with: where one of several openings is a complaint, that one. */
    Optional<Opening> opening() {
        Comparator<Opening> complaintsFirst = Comparator.comparing(one -> one.kind() != CaseKind.COMPLAINT);
        return openings.stream().min(complaintsFirst.thenComparing(Comparator.naturalOrder()));
    }

    /** When the customer first came. */
    Optional<Instant> openedAt() {
        return openings.stream().map(Opening::at).min(Comparator.naturalOrder());
    }

    /** When the company settled it, or answered what is no complaint; absent if it was opened again after that. */
    Optional<Instant> settledAt() {
        boolean complaint =
                opening().map(one -> one.kind() == CaseKind.COMPLAINT).orElse(false);
        Stream<Instant> answers = complaint ? Stream.of() : times(CaseStep.ANSWERED).stream();
        return Moments.latest(Stream.concat(settlements.stream().map(Settlement::at), answers))
                .filter(end -> times(CaseStep.REOPENED).stream().noneMatch(end::isBefore));
    }

    @Override
    public boolean isComplete() {
        return !openings.isEmpty() && settledAt().isPresent();
    }

    @Override
    public Instant moment() {
        return Moments.latest(Streams.concat(
                        openings.stream().map(Opening::at),
                        settlements.stream().map(Settlement::at),
                        assignments.stream().map(Assignment::at),
                        steps.values().stream().flatMap(List::stream),
                        firstReply.stream()))
                .orElse(Instant.EPOCH);
    }

    private ImmutableSortedMap<CaseStep, List<Instant>> stepsOfBoth(CaseEpisode other) {
        if (other.steps.isEmpty()) {
            return steps;
        }
        Map<CaseStep, List<Instant>> both = new TreeMap<>(steps);
        other.steps.forEach((step, times) -> both.merge(step, times, (some, more) -> Newest.of(some, more, MANY)));
        return ImmutableSortedMap.copyOf(both);
    }
}
