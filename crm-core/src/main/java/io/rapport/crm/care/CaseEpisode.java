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
 * An episode of a case holds what is known of it. Of what can happen often, the newest are kept, the latest first; the
 * constants say how many.
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
    /** A case of which nothing is known begins every episode. */
    static final CaseEpisode NOTHING = new CaseEpisode(
            Optional.empty(), List.of(), List.of(), List.of(), ImmutableSortedMap.of(), Optional.empty());

    private static final int OPENINGS_KEPT = 4;
    private static final int SETTLEMENTS_KEPT = 4;
    private static final int ASSIGNMENTS_KEPT = 4;
    private static final int TIMES_KEPT_OF_EACH_STEP = 8;

    /** Adds that the customer came. */
    CaseEpisode withOpening(Opening opening) {
        return new CaseEpisode(
                Moments.earliest(openedAt, Optional.of(opening.at())),
                Newest.of(openings, List.of(opening), OPENINGS_KEPT),
                settlements,
                assignments,
                steps,
                firstReply);
    }

    /** Adds that the company settled it, which is a reaction too. */
    CaseEpisode withSettlement(Settlement settlement) {
        return new CaseEpisode(
                        openedAt,
                        openings,
                        Newest.of(settlements, List.of(settlement), SETTLEMENTS_KEPT),
                        assignments,
                        steps,
                        firstReply)
                .withReply(settlement.at());
    }

    /** Adds that somebody took it over. */
    CaseEpisode withAssignment(Assignment assignment) {
        return new CaseEpisode(
                openedAt,
                openings,
                settlements,
                Newest.of(assignments, List.of(assignment), ASSIGNMENTS_KEPT),
                steps,
                firstReply);
    }

    /** Adds that a step happened. */
    CaseEpisode withStep(CaseStep step, Instant at) {
        return new CaseEpisode(
                openedAt,
                openings,
                settlements,
                assignments,
                union(steps, ImmutableSortedMap.of(step, List.of(at))),
                firstReply);
    }

    /** Adds that the company reacted, in whatever way. */
    CaseEpisode withReply(Instant at) {
        return new CaseEpisode(
                openedAt, openings, settlements, assignments, steps, Moments.earliest(firstReply, Optional.of(at)));
    }

    @Override
    public CaseEpisode plus(CaseEpisode other) {
        return new CaseEpisode(
                Moments.earliest(openedAt, other.openedAt),
                Newest.of(openings, other.openings, OPENINGS_KEPT),
                Newest.of(settlements, other.settlements, SETTLEMENTS_KEPT),
                Newest.of(assignments, other.assignments, ASSIGNMENTS_KEPT),
                union(steps, other.steps),
                Moments.earliest(firstReply, other.firstReply));
    }

    private static ImmutableSortedMap<CaseStep, List<Instant>> union(
            ImmutableSortedMap<CaseStep, List<Instant>> some, ImmutableSortedMap<CaseStep, List<Instant>> more) {
        if (some.isEmpty() || more.isEmpty()) {
            return more.isEmpty() ? some : more;
        }
        Map<CaseStep, List<Instant>> both = new TreeMap<>(some);
        more.forEach((step, times) ->
                both.merge(step, times, (known, added) -> Newest.of(known, added, TIMES_KEPT_OF_EACH_STEP)));
        return ImmutableSortedMap.copyOf(both);
    }

    /** Returns when a step happened, the latest first. */
    List<Instant> times(CaseStep step) {
        return steps.isEmpty() ? List.of() : steps.getOrDefault(step, List.of());
    }

    /** Tells whether an earlier time of a step may have been forgotten, and with it one after some moment. */
    boolean mayHaveForgotten(CaseStep step, Instant after) {
        List<Instant> times = times(step);
        return times.size() == TIMES_KEPT_OF_EACH_STEP
                && times.get(TIMES_KEPT_OF_EACH_STEP - 1).isAfter(after);
    }

    /**
     * Finds what the customer came with. Where one of several openings is a complaint, it is that one, with the loss as
     * it was stated last and as many as ever heard of it.
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

    /** Returns when the company settled it, or answered what was no complaint yet. */
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

    /** Returns when the customer came back to it: opened it again, or came once more under its number. */
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

    /** Returns when it was settled last, unless the customer came back after that. */
    Optional<Instant> settledAt() {
        return settledAt(ends(), returns());
    }

    static Optional<Instant> settledAt(List<Instant> ends, List<Instant> returns) {
        Optional<Instant> last = Moments.latest(ends);
        return last.isEmpty() || Moments.isAfterAll(last.get(), returns) ? last : Optional.empty();
    }

    /**
     * Tells whether an answer ended it. It ends a question or an idea. It does not end a complaint, but what was asked
     * before the customer complained.
     */
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
}
