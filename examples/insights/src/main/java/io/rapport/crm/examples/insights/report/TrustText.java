package io.rapport.crm.examples.insights.report;

import io.rapport.crm.examples.insights.console.Table;
import io.rapport.crm.examples.insights.console.Wording;
import io.rapport.crm.examples.insights.overview.OpenCase;
import io.rapport.crm.examples.insights.overview.Overview;
import io.rapport.crm.examples.insights.overview.TrustOverview;
import io.rapport.crm.trust.Band;
import java.io.PrintWriter;
import java.time.Instant;

/** Tells people about trust, promises and cases of all customers. */
final class TrustText {
    private static final int FEW = 5;

    private TrustText() {}

    static void print(Report report, PrintWriter out) {
        TrustOverview trust = report.overview().trust();
        out.println();
        out.println(TrustFindings.scores(trust));
        if (!trust.isEmpty()) {
            Table bands = new Table("rl");
            for (Band band : Band.values()) {
                bands.row(Wording.percent(trust.part(band)), Wording.words(band));
            }
            bands.print(out);
            out.println(TrustFindings.components(trust));
            out.println(TrustFindings.effects(trust));
        }
        CareFindings.promises(report).ifPresent(out::println);
        CareFindings.cases(report).ifPresent(out::println);
        print(report.overview(), out);
    }

    /** Prints what to look at first. */
    private static void print(Overview overview, PrintWriter out) {
        Table table = new Table("llll");
        overview.care().longestOverdue().stream()
                .limit(FEW)
                .forEach(late -> table.row(
                        "promise " + late.promise(),
                        due(late.due(), overview.asOf().orElseThrow()),
                        "",
                        late.customer().toString()));
        overview.care().mostUrgent().stream()
                .limit(FEW)
                .forEach(one -> table.row(
                        Wording.words(one.state().kind()) + " " + one.state().number(),
                        OpenCase.deadline(one.state())
                                .map(until -> due(until, overview.asOf().orElseThrow()))
                                .orElse("waits for the customer"),
                        one.level() == 0 ? "" : "goes up " + Wording.count(one.level(), "level"),
                        one.customer().toString()));
        table.print(out);
    }

    private static String due(Instant at, Instant now) {
        return now.isAfter(at) ? "overdue for " + Wording.days(at, now) : "due in " + Wording.days(now, at);
    }
}
