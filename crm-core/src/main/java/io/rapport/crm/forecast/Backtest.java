package io.rapport.crm.forecast;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.buying.BuyingModel;
import io.rapport.crm.buying.Converged;
import io.rapport.crm.buying.Fit;
import io.rapport.crm.buying.Observations;
import io.rapport.crm.buying.Observing;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.value.PurchaseHistory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A backtest fits a model to the past up to a day, and says how well it predicted the days after it.
 *
 * @param fit the model, in weeks of ordinary days, or why there is none
 * @param holdout expected and actual days bought of each customer; absent if there is no model
 * @param byRepeats the same customers by how often they had bought again: never, once, and so on; the last group that
 *     many times or more; empty if there is no model
 */
public record Backtest(Fit<BuyingModel> fit, Optional<Holdout> holdout, List<Holdout.Group> byRepeats) {
    /** Those who have bought again so many times are one group with all above. */
    public static final int MANY_REPEATS = 7;

    /** Copies the groups. */
    public Backtest {
        byRepeats = List.copyOf(byRepeats);
    }

    /** A sample holds the customers of a backtest: each takes 12 bytes beside the distinct patterns. */
    public static final class Sample {
        private final ShopTime time;
        private final int days;
        private final Observing observing = Observations.in(ShopTime.TICKS_OF_WEEK);
        private final ImmutableIntArray.Builder rows = ImmutableIntArray.builder();
        private final ImmutableLongArray.Builder actual = ImmutableLongArray.builder();

        /**
         * Nobody yet, in a shop where all months are alike.
         *
         * @param calibrateUntil the last day that the model may know
         * @param days how many days to predict, at least 1
         * @throws InvalidInputException if there is no day to predict
         */
        public Sample(LocalDate calibrateUntil, int days) {
            this(calibrateUntil, days, Season.EVEN);
        }

        /**
         * Begins with nobody.
         *
         * @param calibrateUntil the last day that the model may know
         * @param days how many days to predict, at least 1
         * @param season when in the year customers buy more or less; learned from no later day, or nothing is shown
         * @throws InvalidInputException if there is no day to predict
         */
        public Sample(LocalDate calibrateUntil, int days, Season season) {
            Require.that(days >= 1, "backtest.days", "below 1", "predict at least one day");
            time = new ShopTime(season, calibrateUntil);
            this.days = days;
        }

        /** One customer more; left out if nothing had been bought by the day. */
        public void add(PurchaseHistory history) {
            OptionalInt row = time.observe(history, observing);
            if (row.isPresent()) {
                rows.add(row.getAsInt());
                actual.add(history.purchaseDays(time.asOf(), time.asOf().plusDays(days)));
            }
        }

        /** Fits a model to these customers and compares. */
        public Backtest test(BuyingFamily family) {
            Observations observations = observing.observations();
            Fit<BuyingModel> fit = fit(family);
            Optional<BuyingModel> model = fit.converged().map(Converged::model);
            return model.isEmpty()
                    ? new Backtest(fit, Optional.empty(), List.of())
                    : compared(fit, model.get(), observations);
        }

        private Backtest compared(Fit<BuyingModel> fit, BuyingModel model, Observations observations) {
            int[] row = rows.build().toArray();
            double[] expected = expected(model);
            long[] bought = bought();
            double[] came = Arrays.stream(bought).asDoubleStream().toArray();
            List<Holdout.Group> byRepeats = IntStream.rangeClosed(0, MANY_REPEATS)
                    .mapToObj(repeats -> Holdout.Group.of(
                            IntStream.range(0, row.length)
                                    .filter(i ->
                                            Math.min(observations.row(row[i]).repeats(), MANY_REPEATS) == repeats)
                                    .toArray(),
                            expected,
                            came))
                    .toList();
            return new Backtest(fit, Optional.of(Holdout.of(expected, bought)), byRepeats);
        }

        /** Fits a model to what may be known. */
        Fit<BuyingModel> fit(BuyingFamily family) {
            return family.fit(observing.observations());
        }

        /** Returns what a model expects of each customer. */
        double[] expected(BuyingModel model) {
            double weeks = time.passed(ShopTime.weeks(days));
            double[] ofRow =
                    observing.observations().each(seen -> model.of(seen).expectedPurchases(weeks));
            return rows.build().stream().mapToDouble(row -> ofRow[row]).toArray();
        }

        /** Returns on how many days each customer bought, in the same order. */
        long[] bought() {
            return actual.build().toArray();
        }
    }
}
