package io.rapport.crm.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDate;
import java.util.NavigableSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares figures with those that the literature and other tools print for CDNOW and for the grocery shop. */
class PublishedFiguresTest {
    /**
     * The figures are from Fader and Hardie, note 004, with the parameters that a spreadsheet found: the last digits
     * are not those of the optimum.
     */
    @ParameterizedTest
    @CsvSource({"0.1429, 0.0078", "1, 0.0532", "3, 0.1506", "31.8571, 1.0405", "32, 1.0437", "78, 1.8576"})
    void expectedPurchasesOfANewCustomer(double weeks, double purchases) throws IOException {
        Outlook newcomer = summary("BG/NBD").model().ofNewcomer();

        assertThat(newcomer.expectedPurchases(weeks)).isCloseTo(purchases, within(purchases * 2.5e-4 + 5e-5));
    }

    /** The figures are from note 004 and from the walkthrough of BTYD. */
    @ParameterizedTest
    @CsvSource({
        "BG/NBD, 2, 30.43, 38.86, 39, 1.226, 0.7266",
        "BG/NBD, 26, 30.86, 31, 52, 25.758, 0.96892",
        "Pareto/NBD, 26, 30.86, 31, 52, 25.455, 0.99792"
    })
    void expectedPurchasesOfACustomer(
            String name, long repeats, double recency, double age, double weeks, double purchases, double alive)
            throws IOException {
        Outlook outlook = summary(name).model().of(new RepeatBuying(repeats, recency, age));

        assertThat(outlook.expectedPurchases(weeks)).isCloseTo(purchases, within(2e-3));
        assertThat(outlook.alive()).isCloseTo(alive, within(6e-5));
    }

    /** The figures are from the walkthrough of BTYD, which stops 0.1 % short of the optimum of Pareto/NBD. */
    @ParameterizedTest
    @CsvSource({"BG/NBD, 1.4440", "Pareto/NBD, 1.4731"})
    void aYearOfANewCustomer(String name, double purchases) throws IOException {
        assertThat(summary(name).model().ofNewcomer().expectedPurchases(52)).isCloseTo(purchases, within(4e-4));
    }

    /**
     * The figures of Pareto/NBD were computed by Gauss-Legendre with 200 points; those in print are from just below the
     * optimum.
     */
    @ParameterizedTest
    @CsvSource({"BG/NBD, 1653.42, 0.81344", "MBG/NBD, 1576.74, 0.44872", "Pareto/NBD, 1665.534, 0.446279"})
    void theWholeCdnowSample(String name, double purchases, double meanAlive) throws IOException {
        Observations observations = PurchaseDays.ofCdnowSummary();
        BuyingModel model = summary(name).model();

        assertThat(observations.sum(seen -> model.of(seen).expectedPurchases(39)))
                .isCloseTo(purchases, within(5e-3));
        assertThat(observations.sum(seen -> model.of(seen).alive()) / observations.customers())
                .isCloseTo(meanAlive, within(5e-6));
    }

    /**
     * The figures are from the Python package lifetimes, which computes CLV in monthly steps of 4.345 weeks, discounted
     * by 1 % a month.
     */
    @Test
    void lifetimeValueInMonthlySteps() throws IOException {
        BuyingModel buying = summary("BG/NBD").model();
        SpendObserving spends = SpendObservations.begin();
        var customers = RealData.lines("cdnow/cdnow_customers_summary_with_transactions.csv", ",");
        customers.stream()
                .skip(1)
                .filter(line -> Double.parseDouble(line[4]) > 0)
                .forEach(line -> spends.add(Long.parseLong(line[1]), Double.parseDouble(line[4])));
        GammaGamma spending =
                GammaGamma.fit(spends.observations()).converged().orElseThrow().model();
        double[] first = {36.27850, 4.637467, 8.344093, 8.344093, 8.344093, 283.52357};
        double sum = 0;
        for (int i = 1; i < customers.size(); i++) {
            String[] line = customers.get(i);
            long repeats = Long.parseLong(line[1]);
            Outlook outlook =
                    buying.of(new RepeatBuying(repeats, Double.parseDouble(line[2]), Double.parseDouble(line[3])));
            double each = spending.conditionalMean(repeats, Double.parseDouble(line[4]))
                    .ifKnown()
                    .orElseThrow();
            double value = 0;
            double before = 0;
            for (int month = 1; month <= 12; month++) {
                double until = outlook.expectedPurchases(month * 4.345);
                value += each * (until - before) / Math.pow(1.01, month);
                before = until;
            }
            sum += value;
            if (i <= first.length) {
                assertThat(value).isCloseTo(first[i - 1], within(1e-4));
            }
        }

        assertThat(sum).isCloseTo(71_509.898, within(5e-2));
    }

    /**
     * The figures are about what comes after the calibration: what is predicted in all, and the mean absolute error of
     * a customer.
     */
    @ParameterizedTest
    @CsvSource({
        "CDNOW sample, BG/NBD, 1653.4, 0.7855",
        "CDNOW sample, MBG/NBD, 1576.7, 0.7648",
        "CDNOW sample, Pareto/NBD, 1665.5, 0.7545",
        "CDNOW, BG/NBD, 16873.7, 0.8187",
        "CDNOW, MBG/NBD, 15933.6, 0.7945",
        "CDNOW, Pareto/NBD, 17153.2, 0.7938",
        "grocery, BG/NBD, 3996.4, 1.577",
        "grocery, BG/CNBD-2, 3818.4, 1.466",
        "grocery, MBG/NBD, 4024.8, 1.513",
        "grocery, MBG/CNBD-2, 3811.5, 1.400",
        "grocery, Pareto/NBD, 3990.8, 1.508"
    })
    void theHoldout(String data, String name, double predicted, double meanError) throws IOException {
        boolean grocery = data.equals("grocery");
        LocalDate calibration = LocalDate.parse(grocery ? "2006-12-31" : "1997-09-30");
        int weeks = grocery ? 52 : 39;
        PurchaseDays purchases = switch (data) {
            case "grocery" -> PurchaseDays.ofGrocery();
            case "CDNOW" -> PurchaseDays.ofCdnow();
            default -> PurchaseDays.ofCdnowSample();
        };
        BuyingModel model = BuyingFamily.named(name)
                .fit(purchases.until(calibration))
                .converged()
                .orElseThrow()
                .model();
        double sum = 0;
        double error = 0;
        for (NavigableSet<LocalDate> days : purchases.all()) {
            NavigableSet<LocalDate> seen = days.headSet(calibration, true);
            double age = weeks(seen.first(), calibration);
            double expected = model.of(new RepeatBuying(seen.size() - 1L, weeks(seen.first(), seen.last()), age))
                    .expectedPurchases(weeks);
            int actual = days.subSet(calibration, false, calibration.plusWeeks(weeks), true)
                    .size();
            sum += expected;
            error += Math.abs(expected - actual);
        }

        assertThat(sum).isCloseTo(predicted, within(0.1));
        assertThat(error / purchases.all().size()).isCloseTo(meanError, within(6e-4));
    }

    private static double weeks(LocalDate from, LocalDate to) {
        return (to.toEpochDay() - from.toEpochDay()) / 7.0;
    }

    private static Converged<BuyingModel> summary(String name) throws IOException {
        return BuyingFamily.named(name)
                .fit(PurchaseDays.ofCdnowSummary())
                .converged()
                .orElseThrow();
    }
}
