package io.rapport.crm.forecast;

import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.buying.BuyingModel;
import io.rapport.crm.buying.Converged;
import io.rapport.crm.buying.Fit;
import io.rapport.crm.buying.Observations;
import io.rapport.crm.buying.Observing;
import io.rapport.crm.buying.Obstacle;
import io.rapport.crm.value.BuyingPattern;
import io.rapport.crm.value.PurchaseHistory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The customers from whom a season is learned: one row for all with the same buying pattern. In turns, a model is
 * fitted in the time of the season, and the season is changed by what was bought in each month as a part of what the
 * model expects of it, until nothing changes any more.
 */
public final class SeasonSample {
    /** A year, and a quarter of it once more: what is a season comes again, what is age does not. */
    private static final int LEAST_MONTHS = 15;
    /** A month is then known to a tenth. */
    private static final int LEAST_REPEATS = 100;

    private static final int MOST_ROUNDS = 100;
    private static final double STILL = 1e-4;

    private final LocalDate asOf;
    private final Observing days = Observations.in(1);
    private final long[] repeats = new long[12];

    /**
     * Begins with nobody.
     *
     * @param asOf the last day that counts
     */
    public SeasonSample(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** One customer more; left out if nothing had been bought by the day. */
    public void add(PurchaseHistory history) {
        history.patternOn(asOf).ifPresent(pattern -> {
            days.add(pattern.repeats(), pattern.recency(), pattern.age());
            history.days().upTo(asOf).stream().skip(1).forEach(day -> repeats[day.getMonthValue() - 1]++);
        });
    }

    /**
     * Learns the season.
     *
     * @param family the model of buying by which is expected what would be bought if all months were alike
     */
    public SeasonFit learn(BuyingFamily family) {
        Observations seen = days.observations();
        Cohorts cohorts = Cohorts.of(seen, asOf);
        if (asOf.isBefore(cohorts.first().plusMonths(LEAST_MONTHS).minusDays(1))) {
            return new SeasonFit.Refused(Obstacle.YEAR_UNKNOWN);
        }
        if (Arrays.stream(repeats).anyMatch(bought -> bought < LEAST_REPEATS)) {
            return new SeasonFit.Refused(Obstacle.MONTH_UNKNOWN);
        }
        Season season = Season.EVEN;
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            Fit<BuyingModel> fit = family.fit(in(new ShopTime(season, asOf), seen));
            if (!(fit instanceof Converged<BuyingModel> converged)) {
                return new SeasonFit.Refused(fit.ifObstructed().orElseThrow());
            }
            Season next = changed(season, cohorts.expectedRepeats(converged.model(), season));
            if (alike(season, next)) {
                return new SeasonFit.Learned(
                        next, LongStream.of(repeats).boxed().toList(), round);
            }
            season = next;
        }
        return new SeasonFit.Refused(Obstacle.NO_OPTIMUM);
    }

    private static Observations in(ShopTime time, Observations days) {
        return days.inTime(
                ShopTime.TICKS_OF_WEEK,
                seen -> time.seen(new BuyingPattern(seen.repeats(), (long) seen.recency(), (long) seen.age())));
    }

    private Season changed(Season season, double[] expected) {
        return Season.of(IntStream.range(0, repeats.length)
                .mapToObj(month -> season.factors().get(month) * repeats[month] / expected[month])
                .toList());
    }

    private static boolean alike(Season one, Season other) {
        List<Double> factors = other.factors();
        return IntStream.range(0, factors.size())
                .allMatch(month -> Math.abs(one.factors().get(month) / factors.get(month) - 1) < STILL);
    }
}
