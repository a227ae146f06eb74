package io.rapport.crm.contact;

import com.google.common.collect.ImmutableSortedMap;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Json;
import java.util.Map;
import java.util.Optional;

/**
 * When a company may contact its customers of its own accord, where consent and the number of promotions
 * allow it. Written and read as JSON like any record.
 *
 * @param softOptIn whether customers who were never asked may be contacted, as some laws allow for goods that are like those
 *     which they have bought
 * @param gapDays how many days lie at least between two promotions: 1 means not on the same day, 0 that there need be none
 * @param quietHours when not to disturb, by the name of the channel, in the business time zone
 */
public record ContactPolicy(boolean softOptIn, int gapDays, Map<String, QuietHours> quietHours) {
    /**
     * Checks the ranges.
     *
     * @throws InvalidInputException if a number is negative or a channel is no token
     */
    public ContactPolicy {
        Require.that(gapDays >= 0, "contact_policy.gap_days", "negative", "give 0 or more");
        quietHours.keySet().forEach(channel -> Require.token("contact_policy.quiet_hours", channel, 40));
        quietHours = ImmutableSortedMap.copyOf(quietHours);
    }

    /**
     * The library's own: nobody who was not asked, two days between promotions, and from 20 to 8 o'clock no
     * call ({@code phone}), no text message ({@code sms}) and nothing that makes a device ring ({@code app}, {@code chat}).
     */
    public static ContactPolicy usual() {
        QuietHours night = new QuietHours(20, 8);
        return new ContactPolicy(false, 2, Map.of("phone", night, "sms", night, "app", night, "chat", night));
    }

    /**
     * One that was written as JSON.
     *
     * @throws InvalidInputException if it is malformed or a value is missing or out of its range
     */
    public static ContactPolicy read(String json) {
        return Json.read("contact_policy", json, ContactPolicy.class);
    }

    Optional<QuietHours> quietOn(Channel channel) {
        return Optional.ofNullable(quietHours.get(channel.name()));
    }
}
