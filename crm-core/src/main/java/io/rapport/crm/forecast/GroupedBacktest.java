package io.rapport.crm.forecast;

import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.buying.BuyingModel;
import io.rapport.crm.buying.Converged;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.value.PurchaseHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * A grouped backtest fits models group by group to the past up to a day, and says how well they predicted all customers
 * together. Whether it pays to tell groups apart is seen by comparing it with a {@link Backtest} of everybody.
 *
 * @param groups the backtest of each group
 * @param holdout expected and actual days bought of each customer; absent if some group has no model
 */
public record GroupedBacktest(SortedMap<String, Backtest> groups, Optional<Holdout> holdout) {
    /** Copies the groups. */
    public GroupedBacktest {
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    }

    /**
     * The Bayesian information criterion of all models as one, whose parameters are those of all groups; the lower, the
     * better. Empty if some group has no model, or its likelihood cannot be compared.
     */
    public OptionalDouble bic() {
        double logLikelihood = 0;
        double customers = 0;
        int parameters = 0;
        for (Backtest test : groups.values()) {
            Optional<Converged<BuyingModel>> fit = test.fit().converged();
            if (fit.isEmpty() || !fit.get().quality().comparable()) {
                return OptionalDouble.empty();
            }
            logLikelihood += fit.get().quality().logLikelihood();
            customers += fit.get().quality().customers();
            parameters += fit.get().model().parameters().size();
        }
        return OptionalDouble.of(parameters * Math.log(customers) - 2 * logLikelihood);
    }

    /** A sample holds the customers of a backtest, by group. */
    public static final class Sample {
        private final Function<PurchaseHistory, String> group;
        private final LocalDate calibrateUntil;
        private final int days;
        private final Season season;
        private final SortedMap<String, Backtest.Sample> samples = new TreeMap<>();

        /**
         * Begins with nobody.
         *
         * @param group to which a customer belongs, by what was known at the first purchase
         * @param calibrateUntil the last day that the models may know
         * @param days how many days to predict, at least 1
         * @param season when in the year customers buy more or less
         */
        public Sample(Function<PurchaseHistory, String> group, LocalDate calibrateUntil, int days, Season season) {
            this.group = group;
            this.calibrateUntil = calibrateUntil;
            this.days = days;
            this.season = season;
        }

        /**
         * One customer more; left out if nothing had been bought by the day.
         *
         * @throws InvalidInputException if there is no day to predict
         */
        public void add(PurchaseHistory history) {
            if (history.patternOn(calibrateUntil).isPresent()) {
                samples.computeIfAbsent(
                                group.apply(history), first -> new Backtest.Sample(calibrateUntil, days, season))
                        .add(history);
            }
        }

        /** Fits a model to each group and compares. */
        public GroupedBacktest test(BuyingFamily family) {
            SortedMap<String, Backtest> tests = new TreeMap<>();
            List<double[]> expected = new ArrayList<>();
            samples.forEach((name, sample) -> {
                Backtest test = sample.test(family);
                tests.put(name, test);
                test.fit().converged().ifPresent(fit -> expected.add(sample.expected(fit.model())));
            });
            boolean all = !samples.isEmpty() && expected.size() == samples.size();
            return new GroupedBacktest(tests, all ? Optional.of(together(expected)) : Optional.empty());
        }

        private Holdout together(List<double[]> expected) {
            return Holdout.of(
                    expected.stream().flatMapToDouble(DoubleStream::of).toArray(),
                    samples.values().stream()
                            .flatMapToLong(sample -> LongStream.of(sample.bought()))
                            .toArray());
        }
    }
}
