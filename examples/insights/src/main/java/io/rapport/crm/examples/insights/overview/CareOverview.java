package io.rapport.crm.examples.insights.overview;

import io.rapport.crm.CustomerView;
import io.rapport.crm.care.Care;
import io.rapport.crm.care.CareService;
import io.rapport.crm.care.Case;
import io.rapport.crm.care.CaseKind;
import io.rapport.crm.care.Promise;
import io.rapport.crm.examples.insights.overview.OpenCase.Urgency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what became of promises and which cases are to be dealt with, as far as profiles tell: they forget old ones.
 */
public final class CareOverview {
    private static final int MOST = 10;

    private final Map<Promise.Status, Long> promises = new EnumMap<>(Promise.Status.class);
    private final Map<Urgency, Map<CaseKind, Long>> open = new EnumMap<>(Urgency.class);
    private final Foremost<OverduePromise> overdue = new Foremost<>(OverduePromise.LONGEST_FIRST, MOST);
    private final Foremost<OpenCase> urgent = new Foremost<>(OpenCase.MOST_URGENT_FIRST, MOST);
    private long cases;

    void add(CustomerView customer, CareService service) {
        Care care = customer.care();
        for (Promise promise : care.promises()) {
            promises.merge(promise.status(), 1L, Long::sum);
            if (promise.status() == Promise.Status.OVERDUE) {
                overdue.add(OverduePromise.of(customer.id(), promise));
            }
        }
        for (Case one : care.cases()) {
            cases++;
            if (one.isOpen()) {
                int level = service.escalation(customer.snapshot(), one).value();
                add(customer, new OpenCase(customer.id(), one, level));
            }
        }
    }

    private void add(CustomerView customer, OpenCase one) {
        open.computeIfAbsent(one.urgency(customer.asOf()), first -> new EnumMap<>(CaseKind.class))
                .merge(one.state().kind(), 1L, Long::sum);
        urgent.add(one);
    }

    /** How many promises have this status. */
    public long promises(Promise.Status status) {
        return promises.getOrDefault(status, 0L);
    }

    /** How many promises are known. */
    public long promises() {
        return promises.values().stream().mapToLong(number -> number).sum();
    }

    /** These promises are overdue for the longest time; there are at most ten. */
    public List<OverduePromise> longestOverdue() {
        return overdue.list();
    }

    /** How many cases are known, open or not. */
    public long cases() {
        return cases;
    }

    /** How many open cases of a kind are as urgent as this. */
    public long open(Urgency urgency, CaseKind kind) {
        return open.getOrDefault(urgency, Map.of()).getOrDefault(kind, 0L);
    }

    /** How many open cases are as urgent as this. */
    public long open(Urgency urgency) {
        return open.getOrDefault(urgency, Map.of()).values().stream()
                .mapToLong(number -> number)
                .sum();
    }

    /** How many cases are open in all. */
    public long open() {
        return open.keySet().stream().mapToLong(this::open).sum();
    }

    /** These open cases are to be looked at first; there are at most ten. */
    public List<OpenCase> mostUrgent() {
        return urgent.list();
    }
}
