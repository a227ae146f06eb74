package io.rapport.crm.privacy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.rapport.crm.profile.Newest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Preferences say how a customer wanted things to be, over time. They merge exactly.
 *
 * @param stated the {@value #MOST} that were stated last, and in any case the latest word on each of the
 *     {@value #MOST_NAMES} preferences that were stated last; the latest first
 */
public record Preferences(List<Preference> stated) {
    /** At most so many statements are remembered, of whatever preference. */
    public static final int MOST = 32;

    /** The latest word is remembered on so many preferences, however many came after. */
    public static final int MOST_NAMES = 32;

    /** By this preference customers say how many promotions they want in a week: a whole number from 0 to 99. */
    public static final String PROMOTIONS_PER_WEEK = "promotions_per_week";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");

    /** Nothing was stated. */
    public static final Preferences NONE = new Preferences(List.of());

    /** Keeps the newest. */
    public Preferences {
        stated = Newest.withLatestOfEach(stated, MOST, Preference::name, MOST_NAMES);
    }

    Preferences plus(Preferences other) {
        if (other.stated.isEmpty()) {
            return this;
        }
        return new Preferences(ImmutableList.copyOf(Iterables.concat(stated, other.stated)));
    }

    /** Finds the latest word on something until a time, if there was one. */
    public Optional<String> latest(String name, Instant at) {
        for (Preference preference : stated) {
            if (preference.name().equals(name) && !preference.at().isAfter(at)) {
                return Optional.of(preference.value());
            }
        }
        return Optional.empty();
    }

    /**
     * Tells whether it is known what counted at a time: the word on it may be forgotten when it was followed by
     * another.
     */
    boolean remember(String name, Instant at) {
        return stated.size() < MOST
                || latest(name, at).isPresent()
                || latest(name, Instant.MAX).isEmpty();
    }

    /**
     * Returns how many promotions a week the customer wanted at a time, if that was said; what is no number says
     * nothing.
     */
    Optional<Integer> promotionsPerWeek(Instant at) {
        Optional<String> text = latest(PROMOTIONS_PER_WEEK, at);
        return text.isPresent() && NUMBER.matcher(text.get()).matches()
                ? Optional.of(Integer.valueOf(text.get()))
                : Optional.empty();
    }
}
