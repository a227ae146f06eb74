package io.rapport.crm.care;

import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Resolved;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A case as a policy sees it: its clock, how it stands, and how far a failure was made good. */
final class CaseFile {
    /** The one that began first. */
    static final Comparator<CaseFile> BY_TIME =
            Comparator.comparing(CaseFile::openedAt).thenComparing(file -> file.number);

    private final String number;
    private final CaseEpisode episode;
    private final Opening opening;
    private final Instant openedAt;
    private final ServiceLevel level;
    private final ServiceClock clock;
    private final Duration reopenWindow;
    private final List<Instant> ends;
    private final List<Instant> returns;
    private final Optional<Instant> settledAt;
    private final double certainty;

    private CaseFile(String number, CaseEpisode episode, Opening opening, CarePolicy policy) {
        this.number = number;
        this.episode = episode;
        this.opening = opening;
        this.openedAt = episode.openedAt().orElseThrow();
        this.level = policy.level(opening.kind());
        this.ends = episode.ends();
        this.returns = episode.returns();
        this.clock = new ServiceClock(policy.calendar(), openedAt, pauses());
        this.reopenWindow = Duration.ofDays(policy.reopenDays());
        this.settledAt = CaseEpisode.settledAt(ends, returns);
        this.certainty = certainty(episode);
    }

    /** Absent as long as nobody has recorded how the case began. */
    static Optional<CaseFile> of(String number, CaseEpisode episode, CarePolicy policy) {
        return episode.opening().map(opening -> new CaseFile(number, episode, opening, policy));
    }

    Opening opening() {
        return opening;
    }

    Instant openedAt() {
        return openedAt;
    }

    Ref ref() {
        return Ref.caseNumber(number);
    }

    ServiceClock clock() {
        return clock;
    }

    ServiceLevel level() {
        return level;
    }

    /** As it stands at a moment. */
    Case at(Instant now) {
        Optional<Assignment> last = episode.assignments().stream().findFirst();
        return new Case(
                number,
                opening.kind(),
                opening.subject(),
                opening.channel(),
                openedAt,
                opening.loss(),
                opening.reach(),
                last.map(Assignment::owner),
                last.flatMap(Assignment::team),
                last.map(Assignment::at),
                handOvers(),
                status(now),
                clock.deadline(level.firstResponse()),
                firstReply(),
                clock.deadline(level.resolution()),
                settledAt,
                (int) returns.stream()
                        .filter(again -> Moments.latestUntil(again, ends).isPresent())
                        .count());
    }

    /**
     * How it went until a moment.
     *
     * @param rank the how manieth failure of its kind it is, if it is one
     */
    CaseCourse course(int rank, Instant now) {
        Optional<Instant> settled = settledAt;
        boolean reopened = !episode.times(CaseStep.REOPENED).isEmpty();
        return new CaseCourse(
                opening.kind(),
                openedAt,
                waited(firstReply(), now),
                waited(settled, now),
                settled.isPresent() || reopened,
                reopened,
                isFailureLike(this) ? rank : 0);
    }

    private Wait waited(Optional<Instant> end, Instant now) {
        return new Wait(clock.elapsed(end.orElse(now)), end.isPresent());
    }

    /** When the company first reacted, at the earliest when the case began. */
    Optional<Instant> firstReply() {
        return episode.firstReply().map(reply -> reply.isBefore(openedAt) ? openedAt : reply);
    }

    /** Whether it would be too late to react first at a moment. */
    boolean isResponseLate(Instant moment) {
        return isLate(level.firstResponse(), moment);
    }

    /** Whether it would be too late to settle it at a moment. */
    boolean isResolutionLate(Instant moment) {
        return isLate(level.resolution(), moment);
    }

    /** No more work can be done in a time than it takes: where that was short enough, nobody has to look at a calendar. */
    private boolean isLate(Duration allowed, Instant moment) {
        return Duration.between(openedAt, moment).compareTo(allowed) > 0 && clock.isLate(allowed, moment);
    }

    /** Whether the customer complained in it before another; of two at once, the one of the smaller number. */
    boolean complainedBefore(CaseFile other) {
        int order = opening.at().compareTo(other.opening.at());
        return order < 0 || (order == 0 && number.compareTo(other.number) < 0);
    }

    /** Whether it is a complaint that may be right, and about the same as another. */
    boolean isFailureLike(CaseFile other) {
        return opening.kind() == CaseKind.COMPLAINT
                && opening.subject().equals(other.opening.subject())
                && certainty() > 0;
    }

    /** How sure it is that the complaint was right: half, as long as nobody has found out. */
    double certainty() {
        return certainty;
    }

    /** Whether a complaint was open at a moment. */
    boolean isOpenAt(Instant moment) {
        Optional<Instant> settled = Moments.latestUntil(moment, ends);
        Optional<Instant> back = Moments.latestUntil(moment, returns);
        return opening.kind() == CaseKind.COMPLAINT
                && !opening.at().isAfter(moment)
                && (settled.isEmpty() || back.filter(settled.get()::isBefore).isPresent());
    }

    /** How far it was made good, once the customer has agreed or has not come back in time. */
    Recovery recovery(Instant now) {
        if (status(now) != Case.Status.CLOSED) {
            return Recovery.NONE;
        }
        return settlement()
                .map(settlement -> new Recovery(
                        settlement.restitution(opening.loss()), settlement.treatment(), speed(settlement.at())))
                .orElse(Recovery.NONE);
    }

    /** How far it was made good when nobody looks at the time it took any more. */
    Recovery recoveryInRetrospect() {
        return settlement()
                .map(settlement -> new Recovery(settlement.restitution(opening.loss()), settlement.treatment(), 0))
                .orElse(Recovery.NONE);
    }

    private double speed(Instant settled) {
        double allowed = level.resolution().toMillis();
        boolean late = Duration.between(openedAt, settled).compareTo(level.resolution()) > 0;
        return late ? StrictMath.pow(2, -Math.max(0, clock.elapsed(settled).toMillis() - allowed) / allowed) : 1;
    }

    private Case.Status status(Instant now) {
        Optional<Instant> settled = settledAt;
        if (settled.isEmpty()) {
            boolean waiting = clock.deadline(level.resolution()).isEmpty();
            return waiting ? Case.Status.WAITING : Case.Status.OPEN;
        }
        boolean over = opening.kind() != CaseKind.COMPLAINT
                || settlement().map(Settlement::confirmed).orElse(false)
                || episode.times(CaseStep.CONFIRMED).stream().anyMatch(agreed -> !agreed.isBefore(settled.get()))
                || !now.isBefore(settled.get().plus(reopenWindow));
        return over ? Case.Status.CLOSED : Case.Status.SETTLED;
    }

    private Optional<Settlement> settlement() {
        List<Settlement> settlements = episode.settlements();
        return settlements.isEmpty() || settledAt.isEmpty() ? Optional.empty() : Optional.of(settlements.get(0));
    }

    private static double certainty(CaseEpisode episode) {
        for (Settlement settlement : episode.settlements()) {
            if (settlement.finding().isPresent()) {
                return settlement.finding().get() == Resolved.Finding.SUBSTANTIATED ? 1 : 0;
            }
        }
        return 0.5;
    }

    /** From when the company waits until somebody goes on, and from each end until the customer comes back. */
    private List<Pause> pauses() {
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

    private int handOvers() {
        List<Ref> owners = episode.assignments().stream().map(Assignment::owner).toList();
        return (int) IntStream.range(1, owners.size())
                .filter(i -> !owners.get(i).equals(owners.get(i - 1)))
                .count();
    }
}
