package io.rapport.crm.permission;

import io.rapport.crm.decision.Decision;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.privacy.ConsentState;
import io.rapport.crm.privacy.PrivacyHistory;
import io.rapport.crm.privacy.PrivacyPolicy;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a customer may be contacted now.
 *
 * @param policy the contact policy of the company
 * @param privacy says which purposes need no consent, so that messages for them are always allowed, and how many
 *     promotions a week may bring
 * @param history what the customer allowed, and what was sent
 * @param openComplaint whether a complaint is not settled
 * @param zone the business time zone
 */
public record ContactRules(
        ContactPolicy policy, PrivacyPolicy privacy, PrivacyHistory history, boolean openComplaint, ZoneId zone) {
    /**
     * Decides whether a message for a purpose may be sent over a channel. A refusal names all reasons, not only the
     * first; their codes are {@code contact.not_asked}, {@code contact.declined}, {@code contact.withdrawn},
     * {@code contact.expired}, {@code contact.open_complaint}, {@code contact.quiet_hours}, {@code contact.weekly_cap}
     * and {@code contact.gap}.
     */
    public Decision<ContactAllowance> decide(String purpose, Channel channel, Instant at) {
        ConsentState consent = history.consents().state(purpose, channel, at);
        ZonedDateTime now = at.atZone(zone);
        PromotionRate rate = PromotionRate.of(privacy, history, now);
        if (!privacy.needsConsent(purpose)) {
            return Decision.allowed(new ContactAllowance(consent, rate.left()));
        }
        List<Reason> against = new ArrayList<>();
        consent(consent, channel).ifPresent(against::add);
        if (openComplaint) {
            against.add(new Reason("contact.open_complaint", "a complaint is open: settle it first"));
        }
        policy.quietOn(channel)
                .filter(quiet -> quiet.hold(now))
                .map(quiet -> quietHours(channel, quiet.endAfter(now)))
                .ifPresent(against::add);
        against.addAll(rate.reasonsAgainst());
        return against.isEmpty()
                ? Decision.allowed(new ContactAllowance(consent, rate.left()))
                : new Decision.Refused<>(against);
    }

    private Optional<Reason> consent(ConsentState state, Channel channel) {
        return switch (state) {
            case GIVEN -> Optional.empty();
            case NOT_ASKED ->
                policy.softOptIn()
                        ? Optional.empty()
                        : reason("contact.not_asked", "the customer was never asked for consent", channel);
            case DECLINED -> reason("contact.declined", "the customer was asked and did not consent", channel);
            case WITHDRAWN -> reason("contact.withdrawn", "the customer has withdrawn consent", channel);
            case EXPIRED -> reason("contact.expired", "the time for which consent was given is over", channel);
        };
    }

    private static Optional<Reason> reason(String code, String text, Channel channel) {
        return Optional.of(new Reason(code, text + " to this over " + channel).with("channel", channel.name()));
    }

    private static Reason quietHours(Channel channel, ZonedDateTime end) {
        return new Reason("contact.quiet_hours", "quiet hours over " + channel + " until " + PromotionRate.text(end))
                .with("channel", channel.name())
                .with("until", end.toInstant());
    }
}
