package io.rapport.crm.care;

import io.rapport.crm.time.ServiceClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A case file looks at a case as a policy sees it: its clock, how it stands, and how far a failure was made good. */
final class CaseFile {
    private final CaseStory story;
    private final ServiceLevel level;
    private final ServiceClock clock;
    private final int reopenDays;
    private Instant workedUntil = Instant.MIN;
    private long worked;

    CaseFile(CaseStory story, CarePolicy policy) {
        this.story = story;
        this.level = policy.level(story.opening().kind());
        this.clock = new ServiceClock(policy.calendar(), story.openedAt(), story.pauses());
        this.reopenDays = policy.reopenDays();
    }

    /** Shows the case as it stands at a moment. */
    Case at(Instant now) {
        Opening opening = story.opening();
        Optional<Assignment> last = story.assignment();
        return new Case(
                story.number(),
                opening.kind(),
                opening.subject(),
                opening.channel(),
                story.openedAt(),
                opening.loss(),
                opening.reach(),
                last.map(Assignment::owner),
                last.flatMap(Assignment::team),
                last.map(Assignment::at),
                story.handOvers(),
                status(now),
                clock.deadline(level.firstResponse()),
                story.firstReply(),
                clock.deadline(level.resolution()),
                story.settledAt(),
                story.returnsAfterAnEnd());
    }

    /** Tells how the case went until a moment. */
    CaseCourse course(Instant now) {
        return new CaseCourse(
                story.opening().kind(),
                story.openedAt(),
                waited(story.firstReply(), now),
                waited(story.settledAt(), now),
                story.settledAt().isPresent() || story.wasReopened(),
                story.wasReopened(),
                story.isFailure() ? story.rank() : 0);
    }

    private Wait waited(Optional<Instant> end, Instant now) {
        return new Wait(clock.elapsed(end.orElse(now)), end.isPresent());
    }

    /** Tells whether it would be too late to react first at a moment. */
    boolean isResponseLate(Instant moment) {
        return isLate(level.firstResponseMinutes(), moment);
    }

    /** Tells whether it would be too late to settle it at a moment. */
    boolean isResolutionLate(Instant moment) {
        return isLate(level.resolutionMinutes(), moment);
    }

    /**
     * Tells whether more has been worked than is allowed. No more work can be done in a time than the time is long:
     * where that was short enough, nobody has to look at a calendar.
     */
    private boolean isLate(int minutes, Instant moment) {
        long allowed = TimeUnit.MINUTES.toMillis(minutes);
        if (moment.toEpochMilli() - story.openedAt().toEpochMilli() <= allowed) {
            return false;
        }
        long spent = worked(moment);
        return spent > allowed || (spent == allowed && clock.isLate(Duration.ofMinutes(minutes), moment));
    }

    /**
     * Counts the milliseconds worked up to a moment. Companies often react and settle at once, so it remembers the last
     * answer.
     */
    private long worked(Instant until) {
        if (!until.equals(workedUntil)) {
            worked = clock.millisElapsed(until);
            workedUntil = until;
        }
        return worked;
    }

    /** Tells how far the failure was made good, once the customer has agreed or has not come back in time. */
    Recovery recovery(Instant now) {
        Optional<Settlement> settlement = story.settlement();
        if (settlement.isEmpty() || !isClosed(now)) {
            return Recovery.NONE;
        }
        double speed = speed(settlement.get().at());
        return settlement.get().recovery(story.opening().loss(), speed);
    }

    private double speed(Instant settled) {
        if (!isResolutionLate(settled)) {
            return 1;
        }
        double allowed = TimeUnit.MINUTES.toMillis(level.resolutionMinutes());
        return StrictMath.pow(2, -(worked(settled) - allowed) / allowed);
    }

    private Case.Status status(Instant now) {
        if (story.settledAt().isEmpty()) {
            boolean waiting = clock.deadline(level.resolution()).isEmpty();
            return waiting ? Case.Status.WAITING : Case.Status.OPEN;
        }
        return isClosed(now) ? Case.Status.CLOSED : Case.Status.SETTLED;
    }

    /** Tells whether it is settled and the customer has agreed, or has not come back in time. */
    private boolean isClosed(Instant now) {
        Optional<Instant> settled = story.settledAt();
        return settled.isPresent()
                && (!story.isComplaint()
                        || story.isConfirmed()
                        || !now.isBefore(settled.get().plus(Duration.ofDays(reopenDays))));
    }
}
