package io.rapport.crm.privacy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.profile.Newest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Consents are what a customer allowed and did not allow, over time. They are a function of the set of statements, and
 * merge exactly.
 *
 * @param statements the {@value #MOST} that were made last, and in any case the latest for each of the
 *     {@value #MOST_KINDS} purposes and channels about which the customer spoke last; the latest first
 */
public record Consents(List<ConsentStatement> statements) {
    /** At most so many statements are remembered, of whatever purpose. */
    public static final int MOST = 128;

    /** The latest word is remembered on so many purposes and channels, however many came after. */
    public static final int MOST_KINDS = 64;

    /** Nothing was said. */
    public static final Consents NONE = new Consents(List.of());

    /** Keeps the newest. */
    public Consents {
        statements = Newest.withLatestOfEach(statements, MOST, Consents::subject, MOST_KINDS);
    }

    private static List<Object> subject(ConsentStatement statement) {
        return List.of(statement.purpose(), statement.channel());
    }

    Consents plus(Consents other) {
        if (other.statements.isEmpty()) {
            return this;
        }
        return new Consents(ImmutableList.copyOf(Iterables.concat(statements, other.statements)));
    }

    /**
     * Finds what counts at a time: the latest statement until then that covers the channel, whether it was made for
     * this one or for all of them.
     */
    public Optional<ConsentStatement> latest(String purpose, Channel channel, Instant at) {
        for (ConsentStatement statement : statements) {
            if (!statement.at().isAfter(at) && statement.covers(purpose, channel)) {
                return Optional.of(statement);
            }
        }
        return Optional.empty();
    }

    /** Tells whether the customer allowed something at a time. */
    public ConsentState state(String purpose, Channel channel, Instant at) {
        Optional<ConsentStatement> latest = latest(purpose, channel, at);
        return latest.isPresent() ? latest.get().state(at) : ConsentState.NOT_ASKED;
    }

    /**
     * Tells whether a statement takes back a purpose that was not refused before, over whatever channel, and nothing
     * else is said about it until a time.
     *
     * @param statement one of these
     */
    boolean isWithdrawalUntil(Instant until, ConsentStatement statement) {
        if (statement.kind() != ConsentStatement.Kind.WITHDRAWN || !reachBackTo(statement.at())) {
            return false;
        }
        boolean wasRefused = false;
        for (ConsentStatement other : Lists.reverse(statements)) {
            boolean samePurpose = other.purpose().equals(statement.purpose());
            if (samePurpose && other.compareTo(statement) < 0) {
                wasRefused = other.kind() != ConsentStatement.Kind.GIVEN;
            } else if (samePurpose && !other.equals(statement) && !other.at().isAfter(until)) {
                return false;
            }
        }
        return !wasRefused;
    }

    /**
     * Tells whether it is known what counted at a time: the word on it may be forgotten when it was followed by
     * another.
     */
    boolean remember(String purpose, Channel channel, Instant at) {
        return statements.size() < MOST
                || (reachBackTo(at)
                        && (latest(purpose, channel, at).isPresent()
                                || latest(purpose, channel, Instant.MAX).isEmpty()));
    }

    /** Tells whether all that was said since a time is remembered. */
    private boolean reachBackTo(Instant at) {
        return statements.size() < MOST || !at.isBefore(statements.get(MOST - 1).at());
    }
}
