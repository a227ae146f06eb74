package io.rapport.crm.examples.insights.recording;

import io.rapport.crm.Crm;
import io.rapport.crm.examples.insights.console.Progress;
import io.rapport.crm.examples.insights.files.InputFile;
import io.rapport.crm.examples.insights.files.Rejects;
import io.rapport.crm.ingest.InteractionFile;
import io.rapport.crm.ingest.TransactionFiles;
import java.io.Writer;
import java.util.List;

/** Reads files and records what they say. Every file is read to its end before anything is recorded. */
public final class FileImport {
    private final Progress progress;
    private final Rejects rejects;

    public FileImport(Progress progress, Rejects rejects) {
        this.progress = progress;
        this.rejects = rejects;
    }

    /** Finds out whether these are files of transactions, as far as their headers tell. */
    public static void requireHeaders(List<InputFile> files, TransactionFiles transactions) {
        files.forEach(file -> file.read(bytes -> {}, in -> transactions.check(file.name(), in)));
    }

    /** Finds out whether files can be read to their end. */
    public static void requireReadable(List<InputFile> files) {
        files.forEach(file -> file.read(bytes -> {}, in -> in.transferTo(Writer.nullWriter())));
    }

    /** Reads files of transactions into memory. */
    public void read(List<InputFile> files, TransactionFiles into) {
        try (Progress.Task task = progress.begin("Reading", InputFile.totalSize(files))) {
            for (InputFile file : files) {
                file.read(task::advance, in -> into.read(file.name(), in));
            }
        }
    }

    /** Records the transactions that were read. */
    public ImportResult record(TransactionFiles transactions, Crm crm) {
        try (Progress.Task task = progress.begin("Recording", transactions.rows() - transactions.anonymous())) {
            FactRecorder recorder = new FactRecorder(crm, rejects, task::advance);
            transactions.facts().forEach(recorder);
            return recorder.finish(transactions.anonymous());
        }
    }

    /** Reads events and records them as they come. */
    public ImportResult recordEvents(List<InputFile> files, Crm crm) {
        InteractionFile reader = new InteractionFile(crm.vocabulary(), rejects);
        try (Progress.Task task = progress.begin("Recording", InputFile.totalSize(files))) {
            FactRecorder recorder = new FactRecorder(crm, rejects, rows -> {});
            for (InputFile file : files) {
                file.read(task::advance, in -> reader.read(file.name(), in, recorder));
            }
            return recorder.finish(0);
        }
    }
}
