package io.rapport.crm.examples.insights;

import io.rapport.crm.Crm;
import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.buying.BuyingModel;
import io.rapport.crm.buying.Converged;
import io.rapport.crm.buying.Obstacle;
import io.rapport.crm.examples.insights.console.WrongUse;
import io.rapport.crm.examples.insights.files.OutputFile;
import io.rapport.crm.examples.insights.overview.HeldOut;
import io.rapport.crm.examples.insights.overview.Overview;
import io.rapport.crm.examples.insights.validation.Evaluation;
import io.rapport.crm.examples.insights.validation.EvaluationText;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.forecast.Backtest;
import io.rapport.crm.forecast.ModelSelection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says how well a model of buying would have predicted what came. */
@Command(
        name = "evaluate",
        sortOptions = false,
        optionListHeading = "%n",
        description = {
            "Fits a model of buying to what was known on a day, predicts on how many days each customer buys in the time after"
                    + " it, and compares with what came.",
            "",
            "All purchases of a day count as one. Customers who had not bought by the day are left out.",
            "",
            "Asked for the best model, it chooses one without looking beyond that day: by what explains the time until then,"
                    + " and by how well each predicts the last third of it."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the data do not determine the model",
            "2:nothing done: wrong use, or a database that cannot be used"
        },
        footerHeading = "%nExample:%n",
        footer = "  insights evaluate --model pareto/nbd --calibrate-until 1997-09-30 --horizon 273")
final class EvaluateCommand implements Callable<Integer> {
    private static final String BEST = "best";

    private final SharedOptions options;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            required = true,
            description = "BG/NBD, MBG/NBD, Pareto/NBD, NBD, BG/CNBD-k and MBG/CNBD-k with a number for k, or best.")
    private String model;

    @Option(
            names = "--calibrate-until",
            paramLabel = "DATE",
            required = true,
            description = "The last day that the model may know, such as 1997-09-30.")
    private LocalDate calibrateUntil;

    @Option(
            names = "--horizon",
            paramLabel = "DAYS",
            required = true,
            description = "How many days after it to predict.")
    private int horizon;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the figures to this file: model, parameters (times in weeks), standard_errors,"
                    + " log_likelihood, customers, predicted_total, actual_total, mae, rmse, correlation, auc (of any"
                    + " purchase), deciles, choice (why this model is the best; null if it was asked for); or obstacle and"
                    + " remedy if there is no model.")
    private Optional<Path> json = Optional.empty();

    @SuppressWarnings("NullAway.Init") // picocli sets what is required
    EvaluateCommand(SharedOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        Optional<OutputFile> file = json.map(OutputFile::new);
        boolean best = model.equalsIgnoreCase(BEST);
        Optional<BuyingFamily> family = best ? Optional.empty() : Optional.of(family(model));
        WrongUse.unless(horizon >= 1, "--horizon: give at least 1 day");
        try (Database database = Database.openExisting(options)) {
            Crm crm = database.crm();
            return family.isPresent()
                    ? answer(test(crm, family.get()), family.get().name(), Optional.empty(), file)
                    : answerBest(crm, file);
        }
    }

    private int answerBest(Crm crm, Optional<OutputFile> file) throws IOException {
        ModelSelection selection = HeldOut.of(Overview.of(crm), calibrateUntil).select(crm);
        Optional<BuyingFamily> chosen = selection.family();
        return chosen.isPresent()
                ? answer(test(crm, chosen.get()), chosen.get().name(), Optional.of(selection), file)
                : answer(selection.fit().buying().ifObstructed().orElseThrow(), BEST, file);
    }

    private Backtest test(Crm crm, BuyingFamily family) {
        return crm.forecast().backtest(family, calibrateUntil, horizon);
    }

    private int answer(Backtest test, String name, Optional<ModelSelection> choice, Optional<OutputFile> file)
            throws IOException {
        if (test.fit() instanceof Converged<BuyingModel> fit) {
            Evaluation evaluation =
                    Evaluation.of(calibrateUntil, horizon, fit, test.holdout().orElseThrow(), choice);
            write(evaluation, file);
            EvaluationText.print(evaluation, options.out());
            return ExitCode.DONE;
        }
        return answer(test.fit().ifObstructed().orElseThrow(), name, file);
    }

    private int answer(Obstacle obstacle, String name, Optional<OutputFile> file) throws IOException {
        Evaluation.None none = new Evaluation.None(name, obstacle.what(), obstacle.remedy());
        write(none, file);
        EvaluationText.print(none, options.out());
        return ExitCode.WITH_RESERVATIONS;
    }

    private static void write(Object evaluation, Optional<OutputFile> file) throws IOException {
        if (file.isPresent()) {
            file.get().json(evaluation);
        }
    }

    private static BuyingFamily family(String name) {
        try {
            return BuyingFamily.named(name);
        } catch (InvalidInputException unknown) {
            throw WrongUse.of("--model", unknown);
        }
    }
}
