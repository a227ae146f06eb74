package io.rapport.crm.examples.insights.recording;

import io.rapport.crm.examples.insights.console.Table;
import io.rapport.crm.examples.insights.console.Wording;
import java.io.PrintWriter;

/**
 * Counts what came of an import. A fact is a purchase, a return, or whatever else a line of events says.
 *
 * @param added facts that are new
 * @param duplicates facts that were there before
 * @param rejected rows that cannot be used, and facts that cannot be stored
 * @param anonymous rows without a customer
 * @param customers how many customers the database holds now
 */
public record ImportResult(long added, long duplicates, long rejected, long anonymous, long customers) {
    public void print(PrintWriter out) {
        new Table("lrl")
                .row("added", Wording.count(added), "interactions")
                .row("duplicates", Wording.count(duplicates), "interactions that were there before")
                .row("rejected", Wording.count(rejected), "rows or interactions that cannot be used")
                .row("anonymous", Wording.count(anonymous), "rows without a customer, left out")
                .row("customers", Wording.count(customers), "in the database now")
                .print(out);
        out.flush();
    }
}
