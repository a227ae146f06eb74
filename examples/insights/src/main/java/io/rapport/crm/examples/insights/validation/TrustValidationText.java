package io.rapport.crm.examples.insights.validation;

import io.rapport.crm.examples.insights.console.Table;
import io.rapport.crm.examples.insights.console.Wording;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** Tells people how well trust foretells what came of real deliveries. */
public final class TrustValidationText {
    private TrustValidationText() {}

    public static void print(TrustValidation seen, PrintWriter out) {
        out.println(
                Wording.count(seen.deliveries(), "order") + " delivered by " + Wording.count(seen.sellers(), "seller")
                        + "; " + Wording.count(seen.rated()) + " rated, of which "
                        + Wording.percent(seen.late() / (double) seen.rated())
                        + " came late.");
        out.println("Fitted on orders before " + seen.validationFrom() + ", chosen on those before " + seen.testFrom()
                + ", judged on the rest"
                + (seen.datesOfProtocol() ? "." : " (by parts of the time: the dates of the protocol do not fit)."));
        sameOrder(seen, out);
        forgetting(seen.taskB(), out);
        coverage(seen.taskD(), out);
    }

    private static void sameOrder(TrustValidation seen, PrintWriter out) {
        SameOrder.Answer a = seen.taskA();
        out.println();
        out.println("A: does a delivery foretell a bad rating of the same order? " + judged(a.n(), a.bad()));
        heading()
                .row(row("model", a.model()))
                .row(row("late or not", a.lateOrNot()))
                .row(row("days late", a.daysLate()))
                .row(row("delivery days", a.deliveryDays()))
                .row(row("constant", a.constant()))
                .row(row("model with tightness", a.modelWithTightness()))
                .row(row("model, neutral belief", a.modelWithoutBelief()))
                .print(out);
        out.println("  The model's curve has a half time of " + Wording.count(a.halfDays(), "day")
                + "; padded promises " + (a.tightness() ? "count less." : "count like others."));
        out.println("  " + gains("late or not", a.gainInAuc(), a.gainInBrier()));
        out.println("  " + verdict(a.pass())
                + ": AUC not lower by more than 0.002, and a lower Brier score. So it does in "
                + Wording.percent(a.passInResamples()) + " of " + Wording.count(seen.resamples())
                + " resamples (seed "
                + seen.seed() + "), and in " + Wording.percent(a.strictPassInResamples())
                + " with an AUC that is not lower at all.");
    }

    private static void forgetting(EarlierOrders.Answer b, PrintWriter out) {
        out.println();
        out.println("B: do a seller's earlier deliveries foretell a bad rating? " + judged(b.n(), b.bad()) + " "
                + Wording.count(b.ofNewSellers()) + " are of sellers without earlier ones.");
        heading()
                .row(row("model", b.model()))
                .row(row("mean late rate", b.meanLateRate()))
                .row(row("mean rating", b.meanRating()))
                .row(row("last outcome", b.lastOutcome()))
                .row(row("beta without decay", b.betaWithoutDecay()))
                .row(row("base rate", b.baseRate()))
                .row(row("model, late counts as one", b.modelOfCounts()))
                .print(out);
        out.println("  The model: " + halfLife(b.halfLifeDays()) + ", prior " + words(b.prior())
                + ", the best of the grid before it is judged.");
        out.println("  " + gains("the mean late rate", b.gainInAuc(), b.gainInBrier()));
        out.println("  " + verdict(b.pass()) + " (interval of the gain in AUC above 0); chosen: " + words(b.chosen())
                + ".");
        Table grid = new Table("llrr").row("half-life", "prior", "log-loss before", "AUC then");
        b.grid()
                .forEach(tried -> grid.row(
                        halfLife(tried.halfLifeDays()),
                        words(tried.prior()),
                        Wording.decimals(tried.validationLogLoss(), 4),
                        Wording.decimals(tried.test().auc(), 4)));
        grid.print(out);
    }

    private static void coverage(OnTimeCoverage.Answer d, PrintWriter out) {
        out.println();
        out.println("D: does the interval of 90 % hold how many of a seller's next orders came in time? "
                + Wording.count(d.n(), "seller") + ", " + Wording.count(d.orders(), "order") + ".");
        Table table = new Table("lrrr").row("orders to come", "sellers", "coverage", "weights taken for counts");
        table.row("any", Wording.count(d.n()), Wording.percent(d.coverage()), Wording.percent(d.coverageAsWeighted()));
        d.groups()
                .forEach(group -> table.row(
                        group.orders(),
                        Wording.count(group.n()),
                        Wording.percent(group.coverage()),
                        Wording.percent(group.coverageAsWeighted())));
        table.print(out);
        out.println("  " + verdict(d.pass()) + ": 85 to 95 %. Intervals of whole counts, which are wider, hold "
                + Wording.percent(d.coverageOfWholeCounts()) + ".");
    }

    private static Table heading() {
        return new Table("lrrrr").row("", "AUC", "Brier", "log-loss", "ECE");
    }

    private static String[] row(String name, PredictionQuality figures) {
        return new String[] {
            name,
            Wording.decimals(figures.auc(), 4),
            Wording.decimals(figures.brier(), 5),
            Wording.decimals(figures.logLoss(), 4),
            Wording.decimals(figures.ece(), 4)
        };
    }

    private static String judged(long n, long bad) {
        return Wording.count(n, "order") + ", " + Wording.count(bad) + " bad.";
    }

    private static String gains(String over, Gain auc, Gain brier) {
        return String.format(
                Locale.ROOT,
                "Better than %s by (95 %%): AUC %+.4f (%+.4f to %+.4f), Brier %+.5f (%+.5f to %+.5f).",
                over,
                auc.difference(),
                auc.low(),
                auc.high(),
                brier.difference(),
                brier.low(),
                brier.high());
    }

    private static String verdict(boolean pass) {
        return pass ? "Passes" : "Does not pass";
    }

    private static String halfLife(Optional<Integer> days) {
        return days.map(number -> "half-life " + number + " days").orElse("nothing forgotten");
    }

    private static String words(String token) {
        return token.replace('_', ' ');
    }
}
