package io.rapport.crm.permission;

import com.google.common.collect.ImmutableSortedMap;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.profile.Setting;
import java.util.Map;

/**
 * A profiling policy says when a company may ask its customers for something personal.
 *
 * @param tiers how sensitive fields are, from 1 to 3, by their names; one that is not named is of tier 3
 * @param trustForTier2 how much a customer has to trust the company before it asks for something of tier 2: the lower
 *     bound of a score, from 0 to 100
 * @param trustForTier3 the same for tier 3
 * @param mostQuestions how many questions a customer is asked at most, at least 1
 * @param withinDays within how many days, at least 1
 * @param refusalDays for how many days it is final if a customer does not want to tell something, at least 1
 */
public record ProfilingPolicy(
        Map<String, Integer> tiers,
        double trustForTier2,
        double trustForTier3,
        int mostQuestions,
        int withinDays,
        int refusalDays)
        implements Setting {
    /**
     * Checks the ranges.
     *
     * @throws InvalidInputException if a number lies outside its range or a name is no token
     */
    public ProfilingPolicy {
        tiers.forEach((field, tier) -> {
            Require.token("profiling_policy.tiers", field, 40);
            Require.that(tier >= 1 && tier <= 3, "profiling_policy.tiers", "outside 1 to 3", "give 1, 2 or 3");
        });
        tiers = ImmutableSortedMap.copyOf(tiers);
        trust("profiling_policy.trust_for_tier2", trustForTier2);
        trust("profiling_policy.trust_for_tier3", trustForTier3);
        atLeast1("profiling_policy.most_questions", mostQuestions);
        atLeast1("profiling_policy.within_days", withinDays);
        atLeast1("profiling_policy.refusal_days", refusalDays);
    }

    /**
     * Returns the library's own policy. It asks for trust of 45 for tier 2 and of 60 for tier 3, and puts at most 3
     * questions in 30 days; refusals are final for 180 days. Tastes and wishes ({@code language}, {@code interests},
     * {@code size}, {@code preferred_channel}) are of tier 1. How to reach somebody and when to congratulate
     * ({@code phone}, {@code address}, {@code birth_date}, {@code occupation}) are of tier 2.
     */
    public static ProfilingPolicy usual() {
        return new ProfilingPolicy(
                Map.of(
                        "language", 1,
                        "interests", 1,
                        "size", 1,
                        "preferred_channel", 1,
                        "phone", 2,
                        "address", 2,
                        "birth_date", 2,
                        "occupation", 2),
                45,
                60,
                3,
                30,
                180);
    }

    /** Returns how much trust a field asks for: none for tier 1. */
    double trustFor(String field) {
        return switch (tiers.getOrDefault(field, 3)) {
            case 1 -> 0;
            case 2 -> trustForTier2;
            default -> trustForTier3;
        };
    }

    private static void trust(String field, double bound) {
        Require.that(bound >= 0 && bound <= 100, field, "outside 0 to 100", "give a score");
    }

    private static void atLeast1(String field, int number) {
        Require.that(number >= 1, field, "below 1", "give at least 1");
    }
}
