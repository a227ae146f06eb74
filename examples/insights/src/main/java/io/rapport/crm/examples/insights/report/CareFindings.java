package io.rapport.crm.examples.insights.report;

import io.rapport.crm.care.Promise.Status;
import io.rapport.crm.examples.insights.console.Wording;
import io.rapport.crm.examples.insights.overview.CareOverview;
import io.rapport.crm.examples.insights.overview.OpenCase.Urgency;
import io.rapport.crm.examples.insights.overview.Overview;
import java.time.Instant;
import java.util.Optional;

/** Says in one sentence each what the plots of promises and cases show, and nothing where there never were any. */
final class CareFindings {
    private CareFindings() {}

    static Optional<String> promises(Report report) {
        Overview overview = report.overview();
        return Optional.of(overview.care())
                .filter(care -> care.promises() > 0)
                .map(care -> promises(care, overview.asOf().orElseThrow()));
    }

    static String promises(CareOverview care, Instant now) {
        long over = care.promises(Status.KEPT) + care.promises(Status.KEPT_LATE) + care.promises(Status.BROKEN);
        String overdue = care.longestOverdue().stream()
                .findFirst()
                .map(longest -> verb(care.promises(Status.OVERDUE), "promise") + " overdue, the longest for "
                        + Wording.days(longest.due(), now) + ".")
                .orElse("No promise is overdue.");
        return over == 0
                ? overdue
                : overdue + " Of " + Wording.count(over) + " that are over, " + part(care, Status.KEPT, over)
                        + " were kept in time, " + part(care, Status.KEPT_LATE, over) + " late, and "
                        + part(care, Status.BROKEN, over) + " were broken.";
    }

    private static String part(CareOverview care, Status status, long all) {
        return Wording.percent((double) care.promises(status) / all);
    }

    static Optional<String> cases(Report report) {
        return Optional.of(report.overview().care())
                .filter(care -> care.cases() > 0)
                .map(CareFindings::cases);
    }

    static String cases(CareOverview care) {
        if (care.open() == 0) {
            return "No case is open.";
        }
        return verb(care.open(), "case") + " open: " + Wording.count(care.open(Urgency.OVERDUE)) + " overdue, "
                + Wording.count(care.open(Urgency.WITHIN_A_DAY)) + " due within 24 hours, "
                + Wording.count(care.open(Urgency.WITHIN_A_WEEK)) + " within 7 days, "
                + Wording.count(care.open(Urgency.LATER)) + " later, " + Wording.count(care.open(Urgency.WAITING))
                + " waiting for the customer.";
    }

    private static String verb(long number, String noun) {
        return Wording.count(number, noun) + (number == 1 ? " is" : " are");
    }
}
