package io.rapport.crm.care;

import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A case is a query, a complaint or a suggestion, and shows how that stands.
 *
 * @param number its number
 * @param kind what the customer came with
 * @param subject the topic, or the cause of a complaint
 * @param channel the touchpoint at which it began
 * @param openedAt when it began
 * @param loss what it cost the customer, as it was said last, if it was
 * @param reach how many others heard of a complaint
 * @param owner whom the customer can turn to, once somebody has taken it over
 * @param team in which team the owner is, if known
 * @param ownedSince when the owner took it over
 * @param handOvers how often it went to somebody else, as far as it is remembered
 * @param status how it stands
 * @param replyDue by when the company has to react first
 * @param firstReply when it did
 * @param resolutionDue by when it has to be settled; absent while the company waits for the customer
 * @param settledAt when the company settled it, unless it was opened again
 * @param reopenings how often the customer came back after it was settled, as far as it is remembered
 */
public record Case(
        String number,
        CaseKind kind,
        String subject,
        Channel channel,
        Instant openedAt,
        Optional<Money> loss,
        long reach,
        Optional<Ref> owner,
        Optional<String> team,
        Optional<Instant> ownedSince,
        int handOvers,
        Status status,
        Optional<Instant> replyDue,
        Optional<Instant> firstReply,
        Optional<Instant> resolutionDue,
        Optional<Instant> settledAt,
        int reopenings) {
    /** A status says who has to do something next. */
    public enum Status {
        /** The company has to do something. */
        OPEN,
        /** The customer has to do something; the clocks stand still. */
        WAITING,
        /** The company has settled it; the customer can still come back. */
        SETTLED,
        /** It is over. */
        CLOSED
    }

    /** Tells whether it is not settled. */
    public boolean isOpen() {
        return status == Status.OPEN || status == Status.WAITING;
    }

    /** Tells whether nobody has reacted, and it is too late. */
    public boolean isReplyOverdue(Instant now) {
        return firstReply.isEmpty() && replyDue.map(now::isAfter).orElse(false);
    }

    /** Tells whether it is not settled, and it is too late. */
    public boolean isResolutionOverdue(Instant now) {
        return isOpen() && resolutionDue.map(now::isAfter).orElse(false);
    }

    /** Returns the reference by which facts join it. */
    public Ref ref() {
        return Ref.caseNumber(number);
    }
}
