package io.rapport.crm.privacy;

import com.google.common.collect.ImmutableSet;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.profile.Setting;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A privacy policy says what customers have to be asked for, and how often the company writes to those who have not
 * said how often it may. It is applied when something is asked, so that a change needs no rebuild. Which law allows
 * what is for the company to know; these are no more than settings.
 *
 * @param withoutConsent purposes for which nobody needs to be asked, because a contract or a law asks for them; each up
 *     to 40 of {@code a-z 0-9 _ . -}
 * @param optInRequired whether promotions to customers who were never asked count as breaches; only for companies that
 *     have recorded consents from the beginning
 * @param promotionsPerWeek how many promotions a customer gets in a week at most, from Monday to Sunday, at least 0;
 *     for those who have stated a {@link Preferences#PROMOTIONS_PER_WEEK} of their own, that one counts
 * @param gapDays how many days lie at least between two promotions: 1 means not on the same day, 0 that there need be
 *     none
 */
public record PrivacyPolicy(Set<String> withoutConsent, boolean optInRequired, int promotionsPerWeek, int gapDays)
        implements Setting {
    /**
     * Copies the purposes.
     *
     * @throws InvalidInputException if one is no token, or a number is negative
     */
    public PrivacyPolicy {
        withoutConsent.forEach(purpose -> Require.token("privacy_policy.without_consent", purpose, 40));
        Require.that(promotionsPerWeek >= 0, "privacy_policy.promotions_per_week", "negative", "give 0 or more");
        Require.that(gapDays >= 0, "privacy_policy.gap_days", "negative", "give 0 or more");
        withoutConsent = ImmutableSet.copyOf(new TreeSet<>(withoutConsent));
    }

    /**
     * Returns the library's own policy. Nothing needs consent that is done to fulfil a contract
     * ({@code order_fulfilment}, {@code order_status}, {@code payment}, {@code service}) or a duty ({@code legal},
     * {@code security}). A customer gets one promotion a week, and two days lie between promotions.
     */
    public static PrivacyPolicy usual() {
        return new PrivacyPolicy(
                Set.of("order_fulfilment", "order_status", "payment", "service", "legal", "security"), false, 1, 2);
    }

    /** Tells whether customers have to be asked for a purpose. */
    public boolean needsConsent(String purpose) {
        return !withoutConsent.contains(purpose);
    }

    /**
     * Returns how many promotions a week a customer was to get at a time: as many as the customer wanted, or else the
     * usual.
     */
    public int promotionsPerWeek(PrivacyHistory history, Instant at) {
        Optional<Integer> wanted = history.preferences().promotionsPerWeek(at);
        return wanted.isPresent() ? wanted.get() : promotionsPerWeek;
    }
}
