package io.rapport.crm.examples.insights;

import io.rapport.crm.examples.insights.console.WrongUse;
import io.rapport.crm.examples.insights.files.InputFile;
import io.rapport.crm.examples.insights.files.OutputFile;
import io.rapport.crm.examples.insights.files.Rejects;
import io.rapport.crm.examples.insights.recording.FileImport;
import io.rapport.crm.examples.insights.recording.ImportResult;
import io.rapport.crm.ingest.TransactionFiles;
import io.rapport.crm.ingest.TransactionFormat;
import io.rapport.crm.ingest.TransactionSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings transactions or other facts into the database. */
@Command(
        name = "import",
        sortOptions = false,
        optionListHeading = "%n",
        description = {
            "Reads transactions or other interactions and records them.",
            "",
            "Importing the same files again, or files that have grown, adds only what is new: an order is known by its"
                    + " number, a row without an order by its content, and equal rows count as many as there are. So keep"
                    + " --source, --columns and --zone the same.",
            "",
            "Rows of one order become one purchase, wherever they stand. An amount below zero is a return, whether the"
                    + " quantity, the price or the amount itself is negative. Rows without a customer are counted and left"
                    + " out. Every file is read to its end before anything is recorded; a row that cannot be used is"
                    + " rejected with the reason, and the others are kept."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:done, but something was rejected", "2:nothing done: wrong use or unreadable file"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  insights import --csv sales.csv --currency EUR \\",
            "      --columns customer=cust_no,time=date,amount=total",
            "  insights import --csv CDNOW_master.txt.gz --format cdnow",
            "  insights import --events facts.jsonl --rejects rejects.csv"
        })
final class ImportCommand implements Callable<Integer> {
    private final SharedOptions options;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "A file of transactions, plain or gzip. May be given several times; a header line each.")
    private List<Path> csv = List.of();

    @Mixin
    private final TransactionOptions transactionOptions = new TransactionOptions();

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description =
                    "A file of interactions in the library's own JSON, one a line, plain or gzip; instead of --csv.")
    private List<Path> events = List.of();

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Write what cannot be used to this CSV file: file, line, reason, row.")
    private Optional<Path> rejectsPath = Optional.empty();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the counts to this file: added and duplicates (interactions), rejected (entries of"
                    + " --rejects), anonymous (rows without a customer), customers (in the database afterwards).")
    private Optional<Path> jsonPath = Optional.empty();

    ImportCommand(SharedOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        WrongUse.unless(csv.isEmpty() != events.isEmpty(), "give --csv FILE or --events FILE, one or the other");
        WrongUse.unless(
                events.isEmpty() || !transactionOptions.given(),
                "--columns, --format, --currency and --source belong to --csv; events say it themselves");
        Optional<OutputFile> json = jsonPath.map(OutputFile::new);
        Optional<OutputFile> rejectsFile = rejectsPath.map(OutputFile::new);
        ImportResult result = csv.isEmpty() ? importEvents(rejectsFile) : importTransactions(rejectsFile);
        result.print(options.out());
        if (json.isPresent()) {
            json.get().json(result);
        }
        return ExitCode.of(result.rejected() == 0);
    }

    private ImportResult importTransactions(Optional<OutputFile> rejectsFile) throws IOException {
        TransactionFormat format = transactionOptions.format();
        TransactionSettings said = transactionOptions.settings(options.zone());
        List<InputFile> files = InputFile.of(csv);
        FileImport.requireHeaders(files, new TransactionFiles(format, said, reject -> {}));
        try (Rejects rejects = new Rejects(rejectsFile)) {
            FileImport importing = new FileImport(options.progress(), rejects);
            TransactionFiles transactions = new TransactionFiles(format, said, rejects);
            importing.read(files, transactions);
            try (Database database = Database.open(options)) {
                return finished(rejects, database, importing.record(transactions, database.crm()));
            }
        }
    }

    private ImportResult importEvents(Optional<OutputFile> rejectsFile) throws IOException {
        List<InputFile> files = InputFile.of(events);
        FileImport.requireReadable(files);
        try (Rejects rejects = new Rejects(rejectsFile);
                Database database = Database.open(options)) {
            FileImport importing = new FileImport(options.progress(), rejects);
            return finished(rejects, database, importing.recordEvents(files, database.crm()));
        }
    }

    private ImportResult finished(Rejects rejects, Database database, ImportResult result) {
        rejects.describe(options::remark);
        if (result.added() > 0) {
            database.manyWritten();
        }
        return result;
    }
}
