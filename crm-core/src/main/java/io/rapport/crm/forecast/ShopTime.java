package io.rapport.crm.forecast;

import io.rapport.crm.buying.BuyingModel;
import io.rapport.crm.buying.Observing;
import io.rapport.crm.buying.Outlook;
import io.rapport.crm.buying.Pace;
import io.rapport.crm.buying.RepeatBuying;
import io.rapport.crm.value.BuyingPattern;
import io.rapport.crm.value.DaySet;
import io.rapport.crm.value.PurchaseHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * This is the time in which models count: weeks of ordinary days up to a day, and from it on. For (M)BG/CNBD-k that is
 * all that a season changes, because customers leave after a purchase; by Pareto/NBD they then leave in this time, too.
 *
 * @param season how long the days are
 * @param asOf the last day that is known
 */
record ShopTime(Season season, LocalDate asOf) implements Pace {
    private static final int DAYS_OF_WEEK = 7;
    private static final int TICKS_OF_DAY = 4;
    /** After 400 years the calendar begins anew. */
    private static final int DAYS_OF_CYCLE = 146_097;
    /** Ticks are quarters of a day. As all customers are seen on one day, those of equal days have equal ticks. */
    static final int TICKS_OF_WEEK = TICKS_OF_DAY * DAYS_OF_WEEK;

    static double weeks(long days) {
        return (double) days / DAYS_OF_WEEK;
    }

    static double days(double weeks) {
        return weeks * DAYS_OF_WEEK;
    }

    /** Returns the time from the end of a day to the end of another, in ticks. */
    long ticks(LocalDate after, LocalDate until) {
        return Math.round(TICKS_OF_DAY * season.days(after, until));
    }

    /** Returns ln of the same time in ticks, without rounding. */
    double lnTicks(LocalDate after, LocalDate until) {
        return Math.log(TICKS_OF_DAY * season.days(after, until));
    }

    /**
     * The sum of the logarithms of the times between two days bought, in ticks: what tells regular buyers from random
     * ones. 0 without a repeat.
     */
    double sumOfLogGaps(PurchaseHistory history) {
        List<LocalDate> bought = history.days().upTo(asOf).stream().toList();
        double sum = 0;
        for (int i = 1; i < bought.size(); i++) {
            sum += lnTicks(bought.get(i - 1), bought.get(i));
        }
        return sum;
    }

    /**
     * Adds the buying pattern by the end of what is known to what models are fitted to, in ticks.
     *
     * @return the number of its row; absent if nothing had been bought by then
     */
    OptionalInt observe(PurchaseHistory history, Observing observing) {
        DaySet until = history.days().upTo(asOf);
        return until.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(observing.add(
                        until.size() - 1L,
                        ticks(until.first(), until.last()),
                        ticks(until.first(), asOf),
                        sumOfLogGaps(history)));
    }

    /** Returns what a model is told of a customer. */
    RepeatBuying seen(BuyingPattern pattern) {
        LocalDate first = asOf.minusDays(pattern.age());
        LocalDate last = first.plusDays(pattern.recency());
        return new RepeatBuying(pattern.repeats(), weeks(first, last), weeks(first, asOf));
    }

    private double weeks(LocalDate after, LocalDate until) {
        return ticks(after, until) / (double) TICKS_OF_WEEK;
    }

    /** Weeks of ordinary days in the next weeks of the calendar; a part of a day is that part of what it is worth. */
    @Override
    public double passed(double weeks) {
        double days = weeks * DAYS_OF_WEEK;
        double cycles = Math.floor(days / DAYS_OF_CYCLE);
        double rest = days - cycles * DAYS_OF_CYCLE;
        double whole = Math.floor(rest);
        return (cycles * season.days(asOf, asOf.plusDays(DAYS_OF_CYCLE))
                        + season.days(asOf, asOf.plusDays((long) whole))
                        + (rest - whole) * at(weeks))
                / DAYS_OF_WEEK;
    }

    @Override
    public double at(double weeks) {
        return season.on(asOf.plusDays((long) (weeks * DAYS_OF_WEEK % DAYS_OF_CYCLE) + 1));
    }

    /** Returns what to expect of a customer, in weeks of the calendar. */
    Outlook outlook(BuyingModel model, BuyingPattern pattern) {
        Outlook steady = model.of(seen(pattern));
        return season.equals(Season.EVEN) ? steady : steady.at(this);
    }
}
