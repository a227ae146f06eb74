package io.rapport.crm.examples.insights;

import io.rapport.crm.examples.insights.console.WrongUse;
import io.rapport.crm.examples.insights.files.InputFile;
import io.rapport.crm.examples.insights.files.OutputFile;
import io.rapport.crm.examples.insights.files.Rejects;
import io.rapport.crm.examples.insights.validation.Delivery;
import io.rapport.crm.examples.insights.validation.DeliveryFile;
import io.rapport.crm.examples.insights.validation.TrustValidation;
import io.rapport.crm.examples.insights.validation.TrustValidationText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says how well trust foretells what came of real deliveries. */
@Command(
        name = "trust",
        sortOptions = false,
        optionListHeading = "%n",
        description = {
            "Reads deliveries, turns them into evidence on whoever promised them, and says how well it foretells bad ratings"
                    + " (1 or 2 stars) and promises kept, beside simpler predictions. Needs no database.",
            "",
            "Task A: does a delivery foretell the rating of the same order? Task B: do the earlier deliveries of a seller"
                    + " foretell that of the next order, and how fast are they best forgotten? Task D: does the interval of"
                    + " 90 %% hold how many of a seller's next orders came in time?",
            "",
            "Models are fitted until 2018-03-31, chosen until 2018-05-31 and judged on what was ordered later; or, where"
                    + " those dates leave too little, in three fifths, one fifth and one fifth of the rated orders."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:done, but rows were rejected", "2:nothing done: wrong use, or an unfit file"},
        footerHeading = "%nExample:%n",
        footer = "  insights trust --deliveries deliveries.csv --json trust.json")
final class TrustCommand implements Callable<Integer> {
    private final SharedOptions options;

    @Option(
            names = "--deliveries",
            paramLabel = "FILE",
            required = true,
            description =
                    "A CSV file, plain or gzip, with a header line: order, customer, trustee (the seller), ordered and"
                            + " delivered (like 2018-03-31 18:30:00), promised (a date), rating (1 to 5) and rated (its date),"
                            + " both empty where there is none.")
    private Path deliveries;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Write rows that cannot be used to this CSV file: file, line, reason, row.")
    private Optional<Path> rejectsPath = Optional.empty();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the figures to this file: task_a, task_b and task_d, and what they rest on.")
    private Optional<Path> jsonPath = Optional.empty();

    @SuppressWarnings("NullAway.Init") // picocli sets what is required
    TrustCommand(SharedOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        Optional<OutputFile> json = jsonPath.map(OutputFile::new);
        Optional<OutputFile> rejectsFile = rejectsPath.map(OutputFile::new);
        InputFile file = InputFile.of(List.of(deliveries)).get(0);
        try (Rejects rejects = new Rejects(rejectsFile)) {
            List<Delivery> usable = DeliveryFile.read(file, rejects);
            rejects.describe(options::remark);
            WrongUse.unless(!usable.isEmpty(), file.name() + " has no row that can be used");
            TrustValidation validation = TrustValidation.of(usable, rejects.count());
            TrustValidationText.print(validation, options.out());
            if (json.isPresent()) {
                json.get().json(validation);
            }
            return ExitCode.of(rejects.count() == 0);
        }
    }
}
