package io.rapport.crm.care;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.profile.Setting;
import io.rapport.crm.time.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A care policy says how a company takes care of promises and cases. It is data. All but the {@link #terms} is applied
 * when reading; the times at which something falls due are brought up to date with the next fact of a customer, or by a
 * rebuild.
 *
 * @param version of the application's choice, from 1
 * @param calendar when the company works
 * @param queries how long a question may take
 * @param complaints how long a complaint may take
 * @param suggestions how long an idea may take
 * @param reopenDays how many days a customer has to come back after a complaint was settled, from 0 to 365
 * @param goodwill what the front line may give beyond what is owed; nothing if absent
 * @param escalation what makes a case more urgent
 * @param terms what promises and complaints say about the company
 */
public record CarePolicy(
        int version,
        BusinessCalendar calendar,
        ServiceLevel queries,
        ServiceLevel complaints,
        ServiceLevel suggestions,
        int reopenDays,
        Optional<GoodwillLimits> goodwill,
        EscalationRules escalation,
        CareTerms terms)
        implements Setting {
    private static final int HOUR = 60;
    private static final int WORKING_DAY = 8 * HOUR;

    /**
     * Checks the ranges.
     *
     * @throws InvalidInputException if a number lies outside
     */
    public CarePolicy {
        Require.that(version >= 1, "care_policy.version", "below 1", "count from 1");
        boolean inRange = reopenDays >= 0 && reopenDays <= 365;
        Require.that(inRange, "care_policy.reopen_days", "outside 0 to 365", "give about 14");
    }

    /**
     * Returns the library's own policy. The company works Monday to Friday from 9 to 17. It reacts first within four
     * working hours, to complaints within two, and settles questions within two working days, complaints within three,
     * ideas within ten. Customers have a fortnight to come back.
     */
    public static CarePolicy usual(ZoneId zone) {
        Map<DayOfWeek, List<String>> week = Set.of(
                        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)
                .stream()
                .collect(Collectors.toMap(Function.identity(), day -> List.of("09:00-17:00")));
        return new CarePolicy(
                1,
                new BusinessCalendar(zone, week, Set.of()),
                new ServiceLevel(4 * HOUR, 2 * WORKING_DAY),
                new ServiceLevel(2 * HOUR, 3 * WORKING_DAY),
                new ServiceLevel(WORKING_DAY, 10 * WORKING_DAY),
                14,
                Optional.empty(),
                EscalationRules.usual(),
                CareTerms.usual());
    }

    /** Returns how long a case of a kind may take. */
    public ServiceLevel level(CaseKind kind) {
        return switch (kind) {
            case QUERY -> queries;
            case COMPLAINT -> complaints;
            case SUGGESTION -> suggestions;
        };
    }

    /** Makes the same policy with another calendar. */
    public CarePolicy withCalendar(BusinessCalendar other) {
        return new CarePolicy(
                version, other, queries, complaints, suggestions, reopenDays, goodwill, escalation, terms);
    }

    /** Makes the same policy with limits for goodwill. */
    public CarePolicy withGoodwill(GoodwillLimits limits) {
        return new CarePolicy(
                version,
                calendar,
                queries,
                complaints,
                suggestions,
                reopenDays,
                Optional.of(limits),
                escalation,
                terms);
    }

    /** Makes the same policy with other terms. */
    public CarePolicy withTerms(CareTerms other) {
        return new CarePolicy(
                version, calendar, queries, complaints, suggestions, reopenDays, goodwill, escalation, other);
    }
}
