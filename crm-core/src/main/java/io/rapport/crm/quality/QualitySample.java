package io.rapport.crm.quality;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.rapport.crm.care.Care;
import io.rapport.crm.care.CarePolicy;
import io.rapport.crm.care.CaseCourse;
import io.rapport.crm.care.CaseKind;
import io.rapport.crm.care.Promise;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Rated;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Takes customers whose service is measured, one after the other; it keeps the cases of the period, and counts the
 * rest.
 */
public final class QualitySample {
    private static final Comparator<Scale> ORDER =
            Comparator.comparing(Scale::instrument).thenComparing(Scale::lowest).thenComparing(Scale::highest);

    private final Period period;
    private final CarePolicy policy;
    private final ZoneId zone;
    private final Instant now;
    private final Map<Scale, Map<Integer, Long>> answers = new HashMap<>();
    private final Map<Promise.Status, Long> promises = new EnumMap<>(Promise.Status.class);
    private final List<CaseCourse> cases = new ArrayList<>();
    private long orders;

    /**
     * Starts with nobody.
     *
     * @param policy by whose calendar time is measured
     * @param zone in which days are counted
     * @param now until when what is not over has taken
     */
    public QualitySample(Period period, CarePolicy policy, ZoneId zone, Instant now) {
        this.period = period;
        this.policy = policy;
        this.zone = zone;
        this.now = now;
    }

    /**
     * Adds one customer more.
     *
     * @param log all facts of the customer, in any order, those before and after the period too: they complete its
     *     cases
     */
    public void add(Collection<Interaction> log) {
        for (Interaction fact : log) {
            if (includes(fact.occurredAt())) {
                count(fact);
            }
        }
        Care care = Care.of(log, policy, now);
        care.promises().stream()
                .filter(promise -> includes(promise.due()) && now.isAfter(promise.due()))
                .forEach(promise -> promises.merge(promise.status(), 1L, Long::sum));
        care.courses().stream().filter(course -> includes(course.openedAt())).forEach(cases::add);
    }

    private void count(Interaction fact) {
        if (fact.detail() instanceof Purchase) {
            orders++;
        } else if (fact.detail() instanceof Rated rated) {
            answers.computeIfAbsent(Scale.of(rated), first -> new HashMap<>()).merge(rated.score(), 1L, Long::sum);
        }
    }

    private boolean includes(Instant moment) {
        return period.includes(moment, zone);
    }

    /** Measures all of them. */
    public QualityMetrics metrics() {
        List<CaseCourse> complaints = of(CaseKind.COMPLAINT);
        return new QualityMetrics(
                period,
                answers.keySet().stream()
                        .sorted(ORDER)
                        .map(scale -> scale.with(answers.getOrDefault(scale, Map.of())))
                        .toList(),
                new ComplaintRate(complaints.size(), orders),
                share(complaints, course -> course.failureRank() > 1, course -> course.failureRank() > 0),
                new PromiseMetrics(
                        promises(Promise.Status.KEPT),
                        promises(Promise.Status.KEPT_LATE),
                        promises(Promise.Status.BROKEN),
                        promises(Promise.Status.OVERDUE)),
                Maps.toMap(Arrays.asList(CaseKind.values()), kind -> metrics(of(kind))));
    }

    private static CaseMetrics metrics(List<CaseCourse> courses) {
        return new CaseMetrics(
                share(courses, course -> course.resolution().over(), course -> true),
                share(courses, CaseCourse::reopened, CaseCourse::everSettled),
                WorkingTimes.of(courses.stream().map(CaseCourse::firstResponse).toList()),
                WorkingTimes.of(courses.stream().map(CaseCourse::resolution).toList()));
    }

    private static Share share(List<CaseCourse> courses, Predicate<CaseCourse> part, Predicate<CaseCourse> whole) {
        return new Share(
                courses.stream().filter(whole).filter(part).count(),
                courses.stream().filter(whole).count());
    }

    private List<CaseCourse> of(CaseKind kind) {
        return cases.stream().filter(course -> course.kind() == kind).toList();
    }

    private long promises(Promise.Status status) {
        return promises.getOrDefault(status, 0L);
    }

    /** A scale is a question with the answers that could be given. */
    private record Scale(Rated.Instrument instrument, int lowest, int highest) {
        static Scale of(Rated rated) {
            return new Scale(rated.instrument(), rated.lowest(), rated.highest());
        }

        Answers with(Map<Integer, Long> counts) {
            return new Answers(instrument, lowest, highest, ImmutableSortedMap.copyOf(counts));
        }
    }
}
