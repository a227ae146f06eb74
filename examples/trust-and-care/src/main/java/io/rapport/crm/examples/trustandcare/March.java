package io.rapport.crm.examples.trustandcare;

import io.rapport.crm.Crm;
import io.rapport.crm.care.CaseKind;
import io.rapport.crm.decision.Interval;
import io.rapport.crm.interaction.Rated;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.quality.QualityMetrics;
import io.rapport.crm.quality.WorkingTimes;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Asks how well customers were served in a month. */
final class March {
    private March() {}

    static void inFigures(Crm crm, PrintStream out) {
        Source shop = LateParcel.SHOP;
        Instant asked = Instant.parse("2026-03-30T10:00:00Z");
        crm.record(
                shop.fact("survey-1", LateParcel.ANNA, asked, Rated.nps(8)),
                shop.fact("survey-2", LateParcel.BERT, asked, Rated.nps(10)));

        QualityMetrics march = crm.quality().metrics(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
        Optional<Interval> nps = march.nps().score(); // 50 (-36 to 88), from march.nps().answers(); absent without one
        nps.ifPresent(it -> out.printf(Locale.ROOT, "NPS %.0f (%.0f to %.0f)%n", it.estimate(), it.low(), it.high()));
        out.println(march.promises().keptInTime()); // of all that fell due
        WorkingTimes complaints = march.cases(CaseKind.COMPLAINT).resolution();
        out.println(complaints.p90()); // working time by which nine of ten are settled
    }
}
