package io.rapport.crm.examples.insights.report;

import io.rapport.crm.care.CaseKind;
import io.rapport.crm.care.Promise;
import io.rapport.crm.examples.insights.overview.CareOverview;
import io.rapport.crm.examples.insights.overview.OpenCase;
import io.rapport.crm.examples.insights.overview.OpenCase.Urgency;
import io.rapport.crm.examples.insights.overview.OverduePromise;
import io.rapport.crm.examples.insights.overview.Overview;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells programs what was promised and what is to be done. It names customers by their ids only.
 *
 * @param asOf as of when; null if there are no customers
 * @param promises how many are open, overdue, kept, kept_late and broken, of those that profiles still tell of
 * @param longestOverdue those that are overdue for the longest time, at most ten
 * @param openCases how many cases of each kind are overdue, due within_a_day, within_a_week or later, or waiting for
 *     the customer
 * @param mostUrgent the open cases to be looked at first, at most ten
 */
record CareJson(
        Optional<String> asOf,
        Map<String, Long> promises,
        List<Overdue> longestOverdue,
        Map<String, Map<String, Long>> openCases,
        List<Urgent> mostUrgent) {
    /** A promise is named by its key, with the moment when it fell due. */
    record Overdue(String customer, String promise, String due) {}

    /** The deadline of a case is null while it waits for the customer; the level says by how many levels it goes up. */
    record Urgent(String customer, String number, String kind, Optional<String> deadline, int level) {}

    static CareJson of(Overview overview) {
        CareOverview care = overview.care();
        Map<String, Long> promises = new LinkedHashMap<>();
        for (Promise.Status status : Promise.Status.values()) {
            promises.put(name(status), care.promises(status));
        }
        Map<String, Map<String, Long>> open = new LinkedHashMap<>();
        for (Urgency urgency : Urgency.values()) {
            Map<String, Long> ofKind = new LinkedHashMap<>();
            for (CaseKind kind : CaseKind.values()) {
                ofKind.put(name(kind), care.open(urgency, kind));
            }
            open.put(name(urgency), ofKind);
        }
        return new CareJson(
                overview.asOf().map(Object::toString),
                promises,
                care.longestOverdue().stream().map(CareJson::overdue).toList(),
                open,
                care.mostUrgent().stream().map(CareJson::urgent).toList());
    }

    private static Overdue overdue(OverduePromise promise) {
        return new Overdue(
                promise.customer().toString(), promise.promise(), promise.due().toString());
    }

    private static Urgent urgent(OpenCase one) {
        return new Urgent(
                one.customer().toString(),
                one.state().number(),
                name(one.state().kind()),
                OpenCase.deadline(one.state()).map(Object::toString),
                one.level());
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
