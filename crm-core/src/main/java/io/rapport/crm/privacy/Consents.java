package io.rapport.crm.privacy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.profile.Newest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a customer allowed and did not allow, over time. A function of the set of statements; merges exactly.
 *
 * @param statements the {@value #MOST} that were made last, and in any case the latest for each of the {@value #MOST_KINDS}
 *     purposes and channels about which the customer spoke last; the latest first
 */
public record Consents(List<ConsentStatement> statements) {
    /** How many statements are remembered, of whatever purpose. */
    public static final int MOST = 128;

    /** Of how many purposes and channels the latest word is remembered, however many came after. */
    public static final int MOST_KINDS = 64;

    /** Nothing was said. */
    public static final Consents NONE = new Consents(List.of());

    /** Keeps the newest. */
    public Consents {
        List<ConsentStatement> latest = Newest.ofEach(statements, Consents::subject, MOST_KINDS);
        statements = newest(both(newest(statements, MOST), latest), MOST + MOST_KINDS);
    }

    /** The same thing said twice at once is said once. */
    private static List<ConsentStatement> newest(List<ConsentStatement> some, int most) {
        return Newest.ofEach(some, Function.identity(), most);
    }

    private static List<Object> subject(ConsentStatement statement) {
        return List.of(statement.purpose(), statement.channel());
    }

    private static List<ConsentStatement> both(List<ConsentStatement> one, List<ConsentStatement> other) {
        return ImmutableList.copyOf(Iterables.concat(one, other));
    }

    Consents plus(Consents other) {
        if (other.statements.isEmpty()) {
            return this;
        }
        return new Consents(both(statements, other.statements));
    }

    /**
     * What counts at a time: the latest statement until then that covers the channel, whether it was made for this one or for
     * all of them.
     */
    public Optional<ConsentStatement> latest(String purpose, Channel channel, Instant at) {
        for (ConsentStatement statement : statements) {
            if (!statement.at().isAfter(at) && statement.covers(purpose, channel)) {
                return Optional.of(statement);
            }
        }
        return Optional.empty();
    }

    /** Whether the customer allowed something at a time. */
    public ConsentState state(String purpose, Channel channel, Instant at) {
        return latest(purpose, channel, at)
                .map(statement -> statement.state(at))
                .orElse(ConsentState.NOT_ASKED);
    }

    /** Whether all that was said until a time is remembered, so that it can be told what counted then. */
    boolean reachBackTo(Instant at) {
        return statements.size() < MOST || !at.isBefore(statements.get(MOST - 1).at());
    }
}
