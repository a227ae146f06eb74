package io.rapport.crm.examples.insights.validation;

import io.rapport.crm.examples.insights.console.Table;
import io.rapport.crm.examples.insights.console.Wording;
import io.rapport.crm.forecast.Holdout;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalDouble;

/** Tells people how well a model would have predicted what came. */
public final class EvaluationText {
    private EvaluationText() {}

    public static void print(Evaluation evaluation, PrintWriter out) {
        evaluation.choice().ifPresent(reasons -> {
            out.println("Of the models tried until " + evaluation.calibrateUntil() + ":");
            reasons.forEach(reason -> out.println("  " + reason));
            out.println();
        });
        out.printf(
                Locale.ROOT,
                "%s, fitted to %s until %s (log-likelihood %.3f).%n",
                evaluation.model(),
                Wording.count(evaluation.customers(), "customer"),
                evaluation.calibrateUntil(),
                evaluation.logLikelihood());
        Table parameters = new Table("lrl");
        evaluation
                .parameters()
                .forEach((name, value) -> parameters.row(
                        name,
                        Wording.decimals(value, 6),
                        "+- " + Wording.decimals(evaluation.standardErrors().getOrDefault(name, Double.NaN), 6)));
        parameters.print(out);
        out.printf(
                Locale.ROOT,
                "%nOf the %,d purchases in the %d days after it, %,.1f were expected%s.%n",
                evaluation.actualTotal(),
                evaluation.horizonDays(),
                evaluation.predictedTotal(),
                error(evaluation));
        new Table("lrl")
                .row("mean absolute error", Wording.decimals(evaluation.mae(), 4), "purchases of a customer")
                .row("root mean squared error", Wording.decimals(evaluation.rmse(), 4), "")
                .row("correlation", decimals(evaluation.correlation(), 4), "of expected with actual purchases")
                .row("AUC", decimals(evaluation.auc(), 4), "of any purchase; 0.5 would be chance")
                .print(out);
        out.println();
        out.println("Tenths of the customers by what was expected of them, the least first.");
        Table deciles = new Table("rrr").row("customers", "expected each", "bought each");
        for (Holdout.Group group : evaluation.deciles()) {
            deciles.row(
                    Wording.count(group.customers()),
                    Wording.decimals(group.predicted(), 3),
                    Wording.decimals(group.actual(), 3));
        }
        deciles.print(out);
    }

    public static void print(Evaluation.None none, PrintWriter out) {
        out.println("There is no " + none.model() + " model: " + none.obstacle() + "; " + none.remedy() + ".");
    }

    private static String error(Evaluation evaluation) {
        return evaluation.actualTotal() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", %+.1f %%",
                        100 * (evaluation.predictedTotal() - evaluation.actualTotal()) / evaluation.actualTotal());
    }

    private static String decimals(OptionalDouble number, int digits) {
        return number.isPresent() ? Wording.decimals(number.getAsDouble(), digits) : "-";
    }
}
