package io.rapport.crm.buying;

import static io.rapport.crm.buying.Closeness.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.failure.InvalidInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Some data leave little to learn: they get a right answer, or one that says what is in the way and what to do. */
class HardInputsTest {
    static List<BuyingFamily> families() {
        return List.of(
                BuyingFamily.BG_NBD,
                BuyingFamily.MBG_NBD,
                BuyingFamily.bgCnbd(2),
                BuyingFamily.mbgCnbd(3),
                BuyingFamily.PARETO_NBD,
                BuyingFamily.NBD);
    }

    @ParameterizedTest
    @MethodSource("families")
    void nobody(BuyingFamily family) {
        assertThat(family.fit(Observations.in(7).observations()).ifObstructed()).contains(Obstacle.NO_CUSTOMERS);
    }

    @ParameterizedTest
    @MethodSource("families")
    void everybodyBoughtOnce(BuyingFamily family) {
        Observing observing = Observations.in(7);
        for (int day = 0; day < 300; day++) {
            observing.add(0, 0, day);
        }

        assertThat(family.fit(observing.observations()).ifObstructed()).contains(Obstacle.NO_REPEATS);
    }

    @ParameterizedTest
    @MethodSource("families")
    void everybodyCameToday(BuyingFamily family) {
        Observing observing = Observations.in(7);
        for (int i = 0; i < 300; i++) {
            observing.add(0, 0, 0);
        }

        assertThat(family.fit(observing.observations()).ifObstructed()).contains(Obstacle.NO_TIME);
    }

    @ParameterizedTest
    @MethodSource("families")
    void oneCustomerTellsNothingOfHowCustomersDiffer(BuyingFamily family) {
        Observing observing = Observations.in(7);
        observing.add(5, 200, 230);

        Fit<BuyingModel> fit = family.fit(observing.observations());

        assertThat(fit.converged()).isEmpty();
        assertThat(fit.ifObstructed().orElseThrow().remedy()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("families")
    void manyWhoBoughtAlike(BuyingFamily family) {
        Observing observing = Observations.in(7);
        for (int i = 0; i < 500; i++) {
            observing.add(4, 150, 200);
        }

        assertThat(family.fit(observing.observations()).converged()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("families")
    void oneWhoBoughtThreeThousandTimesAmongOrdinaryCustomers(BuyingFamily family) {
        Observing observing = Observations.in(7);
        Observations others = new Simulation(3, 60).of(BgCnbd.mbgNbd(0.9, 6, 0.9, 1.6), 2_000);
        for (int row = 0; row < others.rows(); row++) {
            RepeatBuying seen = others.row(row);
            for (int i = 0; i < others.customersOf(row); i++) {
                observing.add(seen.repeats(), Math.round(7 * seen.recency()), Math.round(7 * seen.age()));
            }
        }
        observing.add(2_999, 5_000, 5_001);

        Converged<BuyingModel> fit =
                family.fit(observing.observations()).converged().orElseThrow();
        Outlook reseller = fit.model().of(new RepeatBuying(2_999, 5_000 / 7.0, 5_001 / 7.0));

        assertThat(fit.quality().gradientNorm()).isLessThan(1e-5);
        assertThat(fit.quality().logLikelihood()).isFinite();
        assertThat(reseller.alive()).isBetween(0.0, 1.0);
        assertThat(reseller.expectedPurchases(52)).isBetween(0.0, 300.0);
        assertThat(reseller.discountedPurchases(0.0027)).isFinite();
    }

    @ParameterizedTest
    @MethodSource("families")
    void twoPurchasesInOneTickAreNoContradiction(BuyingFamily family) {
        Observing observing = Observations.in(1);
        Random random = new Random(1);
        for (int i = 0; i < 3_000; i++) {
            int repeats = random.nextInt(4) == 0 ? 1 + random.nextInt(5) : 0;
            observing.add(repeats, repeats == 0 ? 0 : random.nextInt(30), 30);
        }

        Fit<BuyingModel> fit = family.fit(observing.observations());

        assertThat(fit.converged().isPresent() || fit.ifObstructed().isPresent())
                .isTrue();
        fit.converged()
                .ifPresent(converged ->
                        assertThat(converged.quality().gradientNorm()).isLessThan(1e-5));
        assertThat(BgCnbd.bgNbd(0.2, 4, 0.8, 2.4).of(new RepeatBuying(2, 0, 30)).alive())
                .isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @MethodSource("families")
    void whereNobodyLeavesTheModelsOfLeavingSaySo(BuyingFamily family) {
        Observations loyal = new Simulation(11, 52).of(new Nbd(0.6, 3), 4_000);
        Fit<BuyingModel> fit = family.fit(loyal);
        double baseline =
                BuyingFamily.NBD.fit(loyal).converged().orElseThrow().quality().logLikelihood();

        if (family.name().endsWith("/NBD")) {
            fit.converged()
                    .ifPresentOrElse(
                            converged -> assertThat(converged.quality().logLikelihood())
                                    .isGreaterThanOrEqualTo(baseline - 1e-6),
                            () -> assertThat(fit.ifObstructed().orElseThrow().remedy())
                                    .contains("NBD"));
            assertThat(fit).as("the ridge towards NBD").isInstanceOf(Fit.AtBoundary.class);
        }
        assertThat(BuyingChoice.of(List.of(BuyingFamily.NBD, family), loyal).best())
                .isPresent();
    }

    /** Nearly nobody buys, leaves or stays: what is discounted is still an integral over time. */
    @Test
    void parametersCloseToNothing() {
        for (BuyingModel model : List.of(
                BgCnbd.bgNbd(0.5, 5, 1e-6, 2),
                BgCnbd.bgNbd(0.5, 5, 0.8, 1e-6),
                BgCnbd.mbgNbd(1e-4, 5, 1e-5, 1e-5),
                new BgCnbd(true, 2, 1e-3, 5, 0.01, 2),
                new BgCnbd(false, 2, 0.5, 5, 1e-5, 2),
                new ParetoNbd(1e-5, 5, 1e-5, 5),
                new ParetoNbd(0.5, 1e-6, 0.5, 20),
                new ParetoNbd(0.5, 20, 0.5, 1e-6))) {
            for (RepeatBuying seen : List.of(RepeatBuying.NEWCOMER, new RepeatBuying(3, 20, 25))) {
                Outlook outlook = model.of(seen);
                double whole = outlook.discountedPurchases(0.05);

                assertThat(outlook.discountedPurchases(0.05, 900))
                        .as("%s, %s", model, seen)
                        .isCloseTo(whole, relative(1e-9, whole));
                assertThat(outlook.expectedPurchases(1_000)).isFinite().isNotNegative();
                assertThat(model.logLikelihood(seen)).isFinite();
            }
        }
    }

    @Test
    void theOrderOfTheCustomersDoesNotMatter() {
        List<int[]> customers = new ArrayList<>();
        Random random = new Random(4);
        for (int i = 0; i < 3_000; i++) {
            int repeats = (int) (Draws.gamma(random, 0.5) * 3);
            int age = 100 + random.nextInt(100);
            customers.add(new int[] {repeats, repeats == 0 ? 0 : 1 + random.nextInt(age), age});
        }
        Fit<BuyingModel> once = BuyingFamily.MBG_NBD.fit(observations(customers));
        Collections.shuffle(customers, random);

        assertThat(BuyingFamily.MBG_NBD.fit(observations(customers))).isEqualTo(once);
    }

    @Test
    void daysOrWeeksMakeNoDifferenceToAFit() {
        Observations simulated = new Simulation(8, 60).of(new ParetoNbd(0.9, 8, 0.8, 14), 4_000);
        Observing days = Observations.in(1);
        Observing weeks = Observations.in(7);
        for (int row = 0; row < simulated.rows(); row++) {
            RepeatBuying seen = simulated.row(row);
            for (int i = 0; i < simulated.customersOf(row); i++) {
                days.add(seen.repeats(), Math.round(7 * seen.recency()), Math.round(7 * seen.age()));
                weeks.add(seen.repeats(), Math.round(7 * seen.recency()), Math.round(7 * seen.age()));
            }
        }
        for (BuyingFamily family : List.of(BuyingFamily.MBG_NBD, BuyingFamily.PARETO_NBD)) {
            Converged<BuyingModel> inDays =
                    family.fit(days.observations()).converged().orElseThrow();
            Converged<BuyingModel> inWeeks =
                    family.fit(weeks.observations()).converged().orElseThrow();
            double alpha = Named.get(inDays.model().parameters(), "alpha");

            assertThat(alpha / 7).isCloseTo(Named.get(inWeeks.model().parameters(), "alpha"), relative(1e-8, alpha));
            assertThat(inDays.quality().logLikelihood())
                    .isCloseTo(
                            inWeeks.quality().logLikelihood()
                                    - days.observations().repeats() * Math.log(7),
                            relative(1e-12, 1e5));
        }
    }

    @Test
    void rowsAlikeAreKeptOnce() {
        Observing observing = Observations.in(7);
        int first = observing.add(2, 30, 70);
        int other = observing.add(2, 31, 70);
        int again = observing.add(2, 30, 70);
        Observations observations = observing.observations();

        assertThat(again).isEqualTo(first).isNotEqualTo(other);
        assertThat(observations.rows()).isEqualTo(2);
        assertThat(observations.customersOf(first)).isEqualTo(2);
        assertThat(observations.row(first)).isEqualTo(new RepeatBuying(2, 30 / 7.0, 10));
        assertThat(observations.customers()).isEqualTo(3);
        assertThat(observations.repeaters()).isEqualTo(3);
        assertThat(observations.repeats()).isEqualTo(6);
        assertThat(observations.sum(RepeatBuying::age)).isCloseTo(30, within(1e-12));
    }

    @Test
    void aHundredThousandRowsAreAllFoundAgain() {
        Observing observing = Observations.in(7);
        int[] rows = new int[100_000];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = observing.add(1 + i % 50, i / 50, 5_000 + i % 7);
        }
        Observations observations = observing.observations();

        assertThat(observations.rows()).isEqualTo(100_000);
        double[] repeats = observations.each(RepeatBuying::repeats);
        for (int i = 0; i < rows.length; i++) {
            assertThat(repeats[rows[i]]).isEqualTo(1 + i % 50);
        }
    }

    @Test
    void wrongNumbersAreRefusedWithTheirField() {
        Observing observing = Observations.in(7);

        assertThatThrownBy(() -> observing.add(1, 8, 7))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("observation.recency");
        assertThatThrownBy(() -> observing.add(0, 8, 9)).hasMessageContaining("observation.recency");
        assertThatThrownBy(() -> observing.add(-1, 0, 9)).hasMessageContaining("observation.repeats");
        assertThatThrownBy(() -> observing.add(1, 8, 1L << 40)).hasMessageContaining("take days as ticks");
        assertThatThrownBy(() -> Observations.in(0)).hasMessageContaining("ticksPerUnit");
        assertThatThrownBy(() -> new RepeatBuying(0, 1, 2)).hasMessageContaining("buying.recency");
        assertThatThrownBy(() -> new Nbd(0, 1)).hasMessageContaining("model.r");
        assertThatThrownBy(() -> new Nbd(1, Double.NaN)).hasMessageContaining("model.alpha");
        assertThatThrownBy(() -> new BgCnbd(false, 13, 1, 1, 1, 1)).hasMessageContaining("model.k");
        assertThatThrownBy(() -> new Nbd(1, 1).ofNewcomer().expectedPurchases(-1))
                .hasMessageContaining("horizon");
        assertThatThrownBy(() -> new Nbd(1, 1).ofNewcomer().discountedPurchases(0))
                .hasMessageContaining("rate");
        assertThatThrownBy(() -> BuyingFamily.named("XGB")).hasMessageContaining("Pareto/NBD");
        assertThat(BuyingFamily.named("mbg/cnbd-3")).isEqualTo(BuyingFamily.mbgCnbd(3));
    }

    private static Observations observations(List<int[]> customers) {
        Observing observing = Observations.in(7);
        customers.forEach(each -> observing.add(each[0], each[1], each[2]));
        return observing.observations();
    }
}
