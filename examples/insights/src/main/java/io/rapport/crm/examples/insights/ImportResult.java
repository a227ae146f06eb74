package io.rapport.crm.examples.insights;

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
record ImportResult(long added, long duplicates, long rejected, long anonymous, long customers) {
    void print(PrintWriter out) {
        new Table("lrl")
                .row("added", Text.count(added), "interactions")
                .row("duplicates", Text.count(duplicates), "interactions that were there before")
                .row("rejected", Text.count(rejected), "rows or interactions that cannot be used")
                .row("anonymous", Text.count(anonymous), "rows without a customer, left out")
                .row("customers", Text.count(customers), "in the database now")
                .print(out);
        out.flush();
    }

    int exitCode() {
        return rejected == 0 ? ExitCode.DONE : ExitCode.WITH_RESERVATIONS;
    }
}
