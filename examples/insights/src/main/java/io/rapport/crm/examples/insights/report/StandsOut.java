package io.rapport.crm.examples.insights.report;

import io.rapport.crm.examples.insights.console.Wording;
import io.rapport.crm.money.Money;
import io.rapport.crm.value.DaySet;
import io.rapport.crm.value.PurchaseHistory;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds what somebody who knows the business would want to be told of a customer. */
final class StandsOut {
    private static final int ENOUGH_GAPS = 3;
    private static final int LONG_SILENCE = 3;
    private static final double MANY_RETURNS = 0.2;
    private static final double MOST_OF_IT = 0.5;

    private StandsOut() {}

    /**
     * Says in a sentence each what stands out.
     *
     * @param largest the largest purchase, in the currency that counts
     * @param today a day that is not before the last day bought
     */
    static List<String> of(PurchaseHistory history, Money largest, LocalDate today) {
        List<String> sentences = new ArrayList<>();
        if (history.orders() == 1) {
            sentences.add("Bought once only.");
        }
        rhythm(history.days(), today, sentences);
        double bought = history.gross().in(largest.currency()).minorUnits();
        double refunded = history.refunded().in(largest.currency()).minorUnits();
        if (refunded >= MANY_RETURNS * bought && refunded > 0) {
            sentences.add("Returned " + Wording.percent(refunded / bought) + " of what was bought.");
        }
        if (history.orders() > 1 && largest.minorUnits() >= MOST_OF_IT * bought) {
            sentences.add("A single purchase makes " + Wording.percent(largest.minorUnits() / bought) + " of it.");
        }
        return sentences;
    }

    private static void rhythm(DaySet days, LocalDate today, List<String> sentences) {
        long[] gaps = gaps(days);
        if (gaps.length < ENOUGH_GAPS) {
            return;
        }
        long usual = gaps[gaps.length / 2];
        long silence = ChronoUnit.DAYS.between(days.last(), today);
        if (silence > LONG_SILENCE * usual && silence > gaps[gaps.length - 1]) {
            sentences.add("Silent for " + Wording.count(silence, "day") + ", longer than ever; the usual gap was "
                    + Wording.count(usual, "day") + ".");
        } else {
            sentences.add("Buys about every " + (usual == 1 ? "day." : Wording.count(usual) + " days."));
        }
    }

    /** A gap lies between one day bought and the next; the shortest comes first. */
    private static long[] gaps(DaySet days) {
        long[] bought = days.stream().mapToLong(LocalDate::toEpochDay).toArray();
        long[] gaps = new long[Math.max(bought.length - 1, 0)];
        Arrays.setAll(gaps, i -> bought[i + 1] - bought[i]);
        Arrays.sort(gaps);
        return gaps;
    }
}
