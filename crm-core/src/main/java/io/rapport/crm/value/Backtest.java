package io.rapport.crm.value;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.buying.BuyingModel;
import io.rapport.crm.buying.Converged;
import io.rapport.crm.buying.Fit;
import io.rapport.crm.buying.Observations;
import io.rapport.crm.buying.Observing;
import io.rapport.crm.buying.RepeatBuying;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/**
 * A model fitted to the past up to a day, and how well it predicted the days after it.
 *
 * @param fit the model, in weeks, or why there is none
 * @param holdout expected and actual days bought of each customer; absent if there is no model
 */
public record Backtest(Fit<BuyingModel> fit, Optional<Holdout> holdout) {
    /** The customers of a backtest: 12 bytes each beside the distinct patterns. */
    public static final class Sample {
        private final LocalDate calibrateUntil;
        private final int days;
        private final Observing observing = Observations.in(BuyingPattern.DAYS_OF_WEEK);
        private final ImmutableIntArray.Builder rows = ImmutableIntArray.builder();
        private final ImmutableLongArray.Builder actual = ImmutableLongArray.builder();

        /**
         * Nobody yet.
         *
         * @param calibrateUntil the last day that the model may know
         * @param days how many days to predict, at least 1
         * @throws InvalidInputException if there is no day to predict
         */
        public Sample(LocalDate calibrateUntil, int days) {
            Require.that(days >= 1, "backtest.days", "below 1", "predict at least one day");
            this.calibrateUntil = calibrateUntil;
            this.days = days;
        }

        /** One customer more; left out if nothing had been bought by the day. */
        public void add(PurchaseHistory history) {
            OptionalInt row = history.observe(calibrateUntil, observing);
            if (row.isPresent()) {
                rows.add(row.getAsInt());
                actual.add(history.purchaseDays(calibrateUntil, calibrateUntil.plusDays(days)));
            }
        }

        /** Fits a model to these customers and compares. */
        public Backtest test(BuyingFamily family) {
            Observations observations = observing.observations();
            Fit<BuyingModel> fit = family.fit(observations);
            double weeks = BuyingPattern.weeks(days);
            return new Backtest(
                    fit,
                    fit.converged()
                            .map(Converged::model)
                            .map(model ->
                                    compare(observations, seen -> model.of(seen).expectedPurchases(weeks))));
        }

        private Holdout compare(Observations observations, ToDoubleFunction<RepeatBuying> expectation) {
            double[] expected = observations.each(expectation);
            return Holdout.of(
                    rows.build().stream().mapToDouble(row -> expected[row]).toArray(),
                    actual.build().toArray());
        }
    }
}
