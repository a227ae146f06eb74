package io.rapport.crm.examples.insights.recording;

import io.rapport.crm.examples.insights.console.Readable;
import io.rapport.crm.examples.insights.console.Table;
import java.io.PrintWriter;

/**
 * What came of an import. A fact is a purchase, a return, or whatever else a line of events says.
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
                .row("added", Readable.count(added), "interactions")
                .row("duplicates", Readable.count(duplicates), "interactions that were there before")
                .row("rejected", Readable.count(rejected), "rows or interactions that cannot be used")
                .row("anonymous", Readable.count(anonymous), "rows without a customer, left out")
                .row("customers", Readable.count(customers), "in the database now")
                .print(out);
        out.flush();
    }
}
