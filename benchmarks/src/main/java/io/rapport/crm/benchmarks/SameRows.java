package io.rapport.crm.benchmarks;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;

/** Makes sure that both sides have written the same: an unequal comparison would be worth nothing. */
final class SameRows {
    private static final List<String> MEASURES = List.of(
            "count(*) from %scustomer",
            "sum(version) from %scustomer",
            "sum(sequence) from %scustomer",
            "sum(length(profile)) from %scustomer",
            "sum(orders) from %scustomer",
            "sum(last_purchase) from %scustomer",
            "count(*) from %sidentifier",
            "count(*) from %sinteraction",
            "sum(length(detail)) from %sinteraction",
            "sum(length(about)) from %sinteraction",
            "count(*) from %sref",
            "count(*) from %sattribute",
            "sum(number) from %sattribute",
            "count(*) from %sdue");

    private static final String LINE = "  %-44s %14s %14s%n";

    private final Database database;

    SameRows(Database database) {
        this.database = database;
    }

    /**
     * Compares the tables of both sides.
     *
     * @throws IllegalStateException if something differs
     */
    void require(PrintWriter out) throws SQLException {
        out.println();
        out.printf(LINE, "what both sides have written", "library", "by hand");
        boolean same = true;
        for (String measure : MEASURES) {
            String library = ask(measure, Sides.LIBRARY);
            String byHand = ask(measure, Sides.BY_HAND);
            same &= library.equals(byHand);
            out.printf(LINE, measure.replace("%s", ""), library, byHand);
        }
        out.println();
        out.flush();
        if (!same) {
            throw new IllegalStateException("the two sides have not written the same; the comparison is void");
        }
    }

    private String ask(String measure, String prefix) throws SQLException {
        return database.ask("select " + measure.replace("%s", prefix)).orElse("nothing");
    }
}
