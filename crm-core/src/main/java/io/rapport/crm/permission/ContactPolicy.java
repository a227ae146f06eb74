package io.rapport.crm.permission;

import com.google.common.collect.ImmutableSortedMap;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.profile.Setting;
import java.util.Map;
import java.util.Optional;

/**
 * A contact policy says when a company may contact its customers of its own accord, where consent and the number of
 * promotions allow it.
 *
 * @param softOptIn whether customers who were never asked may be contacted, as some laws allow for goods that are like
 *     those which they have bought
 * @param quietHours when not to disturb, by the name of the channel, in the business time zone
 */
public record ContactPolicy(boolean softOptIn, Map<String, QuietHours> quietHours) implements Setting {
    /**
     * Checks the ranges.
     *
     * @throws InvalidInputException if a channel is no token
     */
    public ContactPolicy {
        quietHours.keySet().forEach(channel -> Require.token("contact_policy.quiet_hours", channel, 40));
        quietHours = ImmutableSortedMap.copyOf(quietHours);
    }

    /**
     * Returns the library's own policy. Nobody is contacted who was not asked, and from 20 to 8 o'clock there is no
     * call ({@code phone}), no text message ({@code sms}) and nothing that makes a device ring ({@code app},
     * {@code chat}).
     */
    public static ContactPolicy usual() {
        QuietHours night = new QuietHours(20, 8);
        return new ContactPolicy(false, Map.of("phone", night, "sms", night, "app", night, "chat", night));
    }

    Optional<QuietHours> quietOn(Channel channel) {
        return Optional.ofNullable(quietHours.get(channel.name()));
    }
}
