package io.rapport.crm.examples.insights.recording;

import io.rapport.crm.Crm;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.examples.insights.files.Rejects;
import io.rapport.crm.ingest.ImportedFact;
import io.rapport.crm.ingest.Reject;
import io.rapport.crm.kernel.Outcome;
import io.rapport.crm.kernel.Outcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Records facts by the thousand and counts what becomes of them. It does nothing more after {@link #finish}. */
public final class FactRecorder implements Consumer<ImportedFact> {
    private static final int AT_ONCE = 1000;

    private final Crm crm;
    private final Rejects rejects;
    private final LongConsumer progress;
    private final List<ImportedFact> waiting = new ArrayList<>();
    private final SortedSet<String> sources = new TreeSet<>();
    private long added;
    private long duplicates;

    /**
     * Starts with nothing recorded.
     *
     * @param progress is told how many rows are done
     */
    public FactRecorder(Crm crm, Rejects rejects, LongConsumer progress) {
        this.crm = crm;
        this.rejects = rejects;
        this.progress = progress;
    }

    @Override
    public void accept(ImportedFact fact) {
        waiting.add(fact);
        if (waiting.size() == AT_ONCE) {
            flush();
        }
    }

    /** Records what is waiting, and notes the systems that gave the customers numbers. */
    public ImportResult finish(long anonymous) {
        flush();
        new KnownSources(crm).add(sources);
        return new ImportResult(
                added, duplicates, rejects.count(), anonymous, crm.customers().count());
    }

    /** Records what is waiting. */
    public void flush() {
        Outcomes outcomes = crm.record(waiting.stream().map(ImportedFact::fact).toList());
        for (int i = 0; i < waiting.size(); i++) {
            settle(waiting.get(i), outcomes.toList().get(i));
        }
        progress.accept(waiting.stream().mapToLong(ImportedFact::rows).sum());
        waiting.clear();
    }

    private void settle(ImportedFact imported, Outcome outcome) {
        if (outcome instanceof Outcome.Added) {
            added++;
            noteSource(imported.fact().who());
        } else if (outcome instanceof Outcome.Duplicate) {
            duplicates++;
        } else if (outcome instanceof Outcome.Refused refused) {
            reject(imported, refused.reason().text());
        } else {
            reject(imported, "stored before with other content, which stays; correct it with a fact of its own");
        }
    }

    private void reject(ImportedFact imported, String reason) {
        String rows = imported.rows() == 1 ? "" : " (" + imported.rows() + " rows)";
        rejects.accept(new Reject(imported.origin(), imported.fact().id() + rows + ": " + reason));
    }

    private void noteSource(Customer who) {
        if (who instanceof Customer.Named named) {
            for (Identifier identifier : named.identifiers()) {
                if (identifier.type().equals("external")) {
                    sources.add(identifier.source());
                }
            }
        }
    }
}
