package io.rapport.crm.benchmarks;

import java.io.PrintWriter;
import java.util.Locale;

/** Prints scores for people, a line each, as they come: the next may take minutes. */
final class ScoreTable {
    private final PrintWriter out;

    /** Starts a table with names for both sides. */
    ScoreTable(PrintWriter out, String library, String byHand) {
        this.out = out;
        line("", "goal", "ratio", "quartiles", library, byHand, "");
    }

    void print(Score score) {
        Quantiles ratio = score.ratio();
        line(
                score.contest().name(),
                decimals(score.contest().goal()),
                decimals(ratio.median()),
                decimals(ratio.lowerQuartile()) + " .. " + decimals(ratio.upperQuartile()),
                perSecond(score.libraryPerSecond()),
                perSecond(score.byHandPerSecond()),
                score.reached() ? "" : "missed");
    }

    private void line(Object... cells) {
        out.printf(Locale.ROOT, "  %-36s %5s %6s %14s %14s %14s  %s%n", cells);
        out.flush();
    }

    private static String decimals(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    private static String perSecond(double rate) {
        return String.format(Locale.ROOT, rate < 100 ? "%.1f/s" : "%,.0f/s", rate);
    }
}
