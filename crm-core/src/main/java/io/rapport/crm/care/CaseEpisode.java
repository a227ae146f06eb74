package io.rapport.crm.care;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Streams;
import io.rapport.crm.money.Money;
import io.rapport.crm.profile.Newest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of a case. Of what can happen often, the newest so many are kept, the latest first.
 *
 * @param openedAt when the customer first came
 * @param openings what the customer came with under this number
 * @param settlements how the company settled it
 * @param assignments who took it over
 * @param steps when what else happened
 * @param firstReply when the company first reacted
 */
record CaseEpisode(
        Optional<Instant> openedAt,
        List<Opening> openings,
        List<Settlement> settlements,
        List<Assignment> assignments,
        ImmutableSortedMap<CaseStep, List<Instant>> steps,
        Optional<Instant> firstReply)
        implements Episode<CaseEpisode> {
    private static final int SOME = 4;
    private static final int MANY = 8;
    private static final CaseEpisode NOTHING = new CaseEpisode(
            Optional.empty(), List.of(), List.of(), List.of(), ImmutableSortedMap.of(), Optional.empty());

    static CaseEpisode opened(Opening opening) {
        return new CaseEpisode(
                Optional.of(opening.at()), List.of(opening), List.of(), List.of(), NOTHING.steps, Optional.empty());
    }

    static CaseEpisode settled(Settlement settlement) {
        return new CaseEpisode(
                Optional.empty(),
                List.of(),
                List.of(settlement),
                List.of(),
                NOTHING.steps,
                Optional.of(settlement.at()));
    }

    static CaseEpisode assigned(Assignment assignment) {
        return new CaseEpisode(
                Optional.empty(), List.of(), List.of(), List.of(assignment), NOTHING.steps, Optional.empty());
    }

    static CaseEpisode step(CaseStep step, Instant at) {
        return new CaseEpisode(
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                ImmutableSortedMap.of(step, List.of(at)),
                Optional.empty());
    }

    /** A reaction of the company, whatever else it was. */
    static CaseEpisode replied(Instant at) {
        return new CaseEpisode(Optional.empty(), List.of(), List.of(), List.of(), NOTHING.steps, Optional.of(at));
    }

    @Override
    public CaseEpisode plus(CaseEpisode other) {
        return new CaseEpisode(
                Moments.earliest(openedAt, other.openedAt),
                Newest.of(openings, other.openings, SOME),
                Newest.of(settlements, other.settlements, SOME),
                Newest.of(assignments, other.assignments, SOME),
                stepsOfBoth(other),
                Moments.earliest(firstReply, other.firstReply));
    }

    /** When a step happened, the latest first. */
    List<Instant> times(CaseStep step) {
        return steps.isEmpty() ? List.of() : steps.getOrDefault(step, List.of());
    }

    /** Whether an earlier time of a step may have been forgotten, and with it one after some moment. */
    boolean mayHaveForgotten(CaseStep step, Instant after) {
        List<Instant> times = times(step);
        return times.size() == MANY && times.get(MANY - 1).isAfter(after);
    }

    /**
     * What the customer came with: where one of several openings is a complaint, that one, with the loss as it was stated last
     * and as many as ever heard of it.
     */
    Optional<Opening> opening() {
        if (openings.size() <= 1) {
            return openings.isEmpty() ? Optional.empty() : Optional.of(openings.get(0));
        }
        Comparator<Opening> complaintsFirst = Comparator.comparing(one -> one.kind() != CaseKind.COMPLAINT);
        return openings.stream()
                .min(complaintsFirst.thenComparing(Comparator.naturalOrder()))
                .map(first -> new Opening(
                        first.at(), first.kind(), first.subject(), first.channel(), statedLoss(), widestReach()));
    }

    /** When the company settled it, or answered what was no complaint yet. */
    List<Instant> ends() {
        List<Instant> ends = new ArrayList<>(settlements.size());
        for (Settlement settlement : settlements) {
            ends.add(settlement.at());
        }
        List<Instant> answers = times(CaseStep.ANSWERED);
        if (!answers.isEmpty()) {
            Optional<Opening> opening = opening();
            answers.stream().filter(answer -> isEnd(answer, opening)).forEach(ends::add);
        }
        return ends;
    }

    /** When the customer came back to it: opened it again, or came once more under its number. */
    List<Instant> returns() {
        if (openings.size() <= 1) {
            return times(CaseStep.REOPENED);
        }
        List<Instant> returns = new ArrayList<>(times(CaseStep.REOPENED));
        openings.stream()
                .map(Opening::at)
                .filter(at -> openedAt.filter(at::isAfter).isPresent())
                .forEach(returns::add);
        return returns;
    }

    /** The last end, unless the customer came back after it. */
    Optional<Instant> settledAt() {
        return settledAt(ends(), returns());
    }

    static Optional<Instant> settledAt(List<Instant> ends, List<Instant> returns) {
        Optional<Instant> last = Moments.latest(ends);
        return last.isEmpty() || Moments.isAfterAll(last.get(), returns) ? last : Optional.empty();
    }

    /** An answer settles a question or an idea; but not a complaint, but what was asked before the customer complained. */
    private boolean isEnd(Instant answered, Optional<Opening> opening) {
        Optional<Instant> complained =
                opening.filter(one -> one.kind() == CaseKind.COMPLAINT).map(Opening::at);
        boolean before = complained.filter(answered::isBefore).isPresent()
                && openedAt.filter(answered::isBefore).isEmpty();
        return complained.isEmpty() || before;
    }

    private Optional<Money> statedLoss() {
        return openings.stream().flatMap(one -> one.loss().stream()).findFirst();
    }

    private long widestReach() {
        return openings.stream().mapToLong(Opening::reach).max().orElse(0);
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
