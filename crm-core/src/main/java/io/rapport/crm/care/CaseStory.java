package io.rapport.crm.care;

import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Resolved;
import io.rapport.crm.time.Pause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A story tells what happened in a case, whoever looks at it and when. It is worked out once, when a history is put
 * together.
 */
final class CaseStory {
    /** Puts first what was a complaint first: a question may have become a complaint only later. */
    private static final Comparator<CaseStory> BY_COMPLAINT = Comparator.<CaseStory, Instant>comparing(
                    story -> story.opening.at())
            .thenComparing(CaseStory::number);

    private final String number;
    private final CaseEpisode episode;
    private final Opening opening;
    private final Instant openedAt;
    private final Optional<Instant> firstReply;
    private final List<Instant> ends;
    private final List<Instant> returns;
    private final Optional<Instant> settledAt;
    private final List<Pause> pauses;
    private final int certainty;
    /** It is known when all stories are told. */
    private int rank;

    private CaseStory(String number, CaseEpisode episode, Opening opening) {
        this.number = number;
        this.episode = episode;
        this.opening = opening;
        this.openedAt = episode.openedAt().orElseThrow();
        this.firstReply = episode.firstReply().map(reply -> reply.isBefore(openedAt) ? openedAt : reply);
        this.ends = episode.ends();
        this.returns = episode.returns();
        this.settledAt = CaseEpisode.settledAt(ends, returns);
        this.pauses = findPauses();
        this.certainty = certainty(episode);
    }

    /**
     * Tells the stories of the cases of which somebody has recorded how they began, in the order in which the customer
     * complained.
     */
    static List<CaseStory> of(Episodes<CaseEpisode> cases) {
        List<CaseStory> stories = new ArrayList<>(cases.byKey().size());
        cases.byKey()
                .forEach((number, episode) ->
                        episode.opening().ifPresent(opening -> stories.add(new CaseStory(number, episode, opening))));
        stories.sort(BY_COMPLAINT);
        Repetitions repetitions = new Repetitions();
        stories.forEach(story -> story.rank = repetitions.rank(story));
        return stories;
    }

    String number() {
        return number;
    }

    Opening opening() {
        return opening;
    }

    /** Returns when the customer first came. */
    Instant openedAt() {
        return openedAt;
    }

    /** Returns when the company first reacted, at the earliest when the case began. */
    Optional<Instant> firstReply() {
        return firstReply;
    }

    /** Returns when the company settled it, unless it was opened again. */
    Optional<Instant> settledAt() {
        return settledAt;
    }

    /** Returns when its clock stands still: while the company waits for the customer, and while it seemed settled. */
    List<Pause> pauses() {
        return pauses;
    }

    /** Says how sure it is that the complaint was right, in percent: half, as long as nobody has found out. */
    int certainty() {
        return certainty;
    }

    boolean isComplaint() {
        return opening.kind() == CaseKind.COMPLAINT;
    }

    /** Tells whether it is a complaint that may be right. */
    boolean isFailure() {
        return isComplaint() && certainty > 0;
    }

    /** Ranks it among the failures of its kind within half a year, from 1; see {@link Repetitions}. */
    int rank() {
        return rank;
    }

    /** Tells whether it is a complaint that was open at a moment. */
    boolean isOpenAt(Instant moment) {
        boolean begun = isComplaint() && !opening.at().isAfter(moment);
        boolean over = settledAt.isPresent() && !moment.isBefore(settledAt.get());
        if (!begun || over) {
            return false;
        }
        Optional<Instant> settled = Moments.latestUntil(moment, ends);
        return settled.isEmpty()
                || Moments.latestUntil(moment, returns)
                        .filter(settled.get()::isBefore)
                        .isPresent();
    }

    /** Returns how the company settled it last, unless it was opened again. */
    Optional<Settlement> settlement() {
        List<Settlement> settlements = episode.settlements();
        return settlements.isEmpty() || settledAt.isEmpty() ? Optional.empty() : Optional.of(settlements.get(0));
    }

    /** Tells whether the customer has agreed that it is settled. */
    boolean isConfirmed() {
        return settlement().filter(Settlement::confirmed).isPresent()
                || Moments.latest(episode.times(CaseStep.CONFIRMED))
                        .filter(agreed -> settledAt.isPresent() && !agreed.isBefore(settledAt.get()))
                        .isPresent();
    }

    /** Tells whether the customer ever asked to go on with it. */
    boolean wasReopened() {
        return !episode.times(CaseStep.REOPENED).isEmpty();
    }

    /** Counts how often the customer came back after an end. */
    int returnsAfterAnEnd() {
        return (int) returns.stream()
                .filter(again -> Moments.latestUntil(again, ends).isPresent())
                .count();
    }

    /** Returns who took it over last. */
    Optional<Assignment> assignment() {
        return episode.assignments().stream().findFirst();
    }

    /** Counts how often the customer had to do with somebody else. */
    int handOvers() {
        List<Ref> owners = episode.assignments().stream().map(Assignment::owner).toList();
        return (int) IntStream.range(1, owners.size())
                .filter(i -> !owners.get(i).equals(owners.get(i - 1)))
                .count();
    }

    private static int certainty(CaseEpisode episode) {
        return episode.settlements().stream()
                .flatMap(settlement -> settlement.finding().stream())
                .findFirst()
                .map(finding -> finding == Resolved.Finding.SUBSTANTIATED ? 100 : 0)
                .orElse(50);
    }

    /**
     * Finds the pauses: from when the company waits until somebody goes on, and from each end until the customer comes
     * back.
     */
    private List<Pause> findPauses() {
        List<Pause> pauses = new ArrayList<>();
        for (Instant from : episode.times(CaseStep.WAITING)) {
            // Where it is forgotten how long the wait was, the company gets none.
            if (!episode.mayHaveForgotten(CaseStep.HEARD, from)) {
                pauses.add(new Pause(from, Moments.earliestAfter(from, goesOn())));
            }
        }
        for (Instant end : ends) {
            Moments.earliestAfter(end, returns).ifPresent(again -> pauses.add(Pause.between(end, again)));
        }
        return pauses;
    }

    private List<Instant> goesOn() {
        List<Instant> goesOn = new ArrayList<>(episode.times(CaseStep.HEARD));
        goesOn.addAll(episode.times(CaseStep.CONFIRMED));
        goesOn.addAll(returns);
        goesOn.addAll(ends);
        return goesOn;
    }
}
