package io.rapport.crm.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
    private static final double INTERCEPT = -0.4;
    private static final double[] TRUTH = {0.8, 2.0, -1.5, 0.0};
    private static final double WEAK = 1e-9;

    /** With the measure, 30 of 40 say yes, and without it 20 of 60: the odds are 3 and 1/2. */
    @Test
    void ofOneMeasureThatIsThereOrNotTheCoefficientIsTheLogOfTheOddsRatio() {
        LogisticRegression fit = LogisticRegression.fit(rows(30, 20), rows(10, 40), WEAK);

        assertThat(fit.intercept()).isCloseTo(Math.log(20 / 40.0), within(1e-8));
        assertThat(fit.coefficient(0)).isCloseTo(Math.log(6), within(1e-8));
        assertThat(fit.standardError(0)).isCloseTo(Math.sqrt(1 / 30.0 + 1 / 20.0 + 1 / 10.0 + 1 / 40.0), within(1e-8));
    }

    @Test
    void whatIsTrueLiesWithinTwoStandardErrorsInNineteenOfTwentySamples() {
        int coefficients = 0;
        int ratios = 0;
        int clearByChance = 0;
        int samples = 500;
        for (int seed = 0; seed < samples; seed++) {
            LogisticRegression fit = new Sample(seed, 500).fit(0.01);
            for (int i = 0; i < TRUTH.length; i++) {
                assertThat(Math.abs(fit.coefficient(i) - TRUTH[i])).isLessThan(5 * fit.standardError(i));
                coefficients += Math.abs(fit.coefficient(i) - TRUTH[i]) < 1.96 * fit.standardError(i) ? 1 : 0;
            }
            clearByChance += fit.z(3) > 2 ? 1 : 0;
            ratios += Math.abs(fit.ratio(2, 1) - TRUTH[2] / TRUTH[1]) < 1.96 * fit.ratioError(2, 1) ? 1 : 0;
        }
        assertThat((double) coefficients / samples / TRUTH.length).isBetween(0.935, 0.965);
        assertThat((double) ratios / samples).isBetween(0.925, 0.975);
        assertThat(clearByChance).as("one of 44 of what is 0 in truth").isBetween(3, 20);
    }

    /**
     * At the top of the likelihood, what was seen less what was expected is zero, or for a coefficient what the penalty
     * asks.
     */
    @Test
    void atTheTopNothingRises() {
        Sample sample = new Sample(7, 300);
        double penalty = 3;
        LogisticRegression fit = sample.fit(penalty);
        double seenLessExpected = 0;
        double[] withMeasure = new double[TRUTH.length];
        for (double[] row : sample.all()) {
            double logOdds = fit.intercept();
            for (int i = 0; i < row.length; i++) {
                logOdds += fit.coefficient(i) * row[i];
            }
            double rest = (sample.yes.contains(row) ? 1 : 0) - 1 / (1 + Math.exp(-logOdds));
            seenLessExpected += rest;
            for (int i = 0; i < row.length; i++) {
                withMeasure[i] += rest * row[i];
            }
        }

        assertThat(seenLessExpected).isCloseTo(0, within(1e-9));
        for (int i = 0; i < TRUTH.length; i++) {
            assertThat(withMeasure[i]).isCloseTo(penalty * fit.coefficient(i), within(1e-9));
        }
    }

    @Test
    void aMeasureThatSeparatesYesFromNoStaysFiniteAndIsNoCertainty() {
        LogisticRegression separated = LogisticRegression.fit(rows(100, 0), rows(0, 100), 0.01);
        LogisticRegression firmer = LogisticRegression.fit(rows(100, 0), rows(0, 100), 1);

        assertThat(separated.coefficient(0)).isBetween(8.0, 30.0);
        assertThat(separated.standardError(0)).isBetween(1.0, 10.0);
        assertThat(firmer.coefficient(0)).isPositive().isLessThan(separated.coefficient(0));
    }

    /** A whole step leads to where all chances are 0 or 1 and there is no curvature. */
    @Test
    void aStepThatIsTooLongIsHalved() {
        List<double[]> yes = column(
                -2.49, -0.88, -0.49, -0.44, -0.09, -0.03, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.01, 0.01, 0.05, 0.15, 0.2, 0.26,
                0.29, 0.45, 1.17, 1.75, 702);
        List<double[]> no = column(-37_987, -5.67);
        LogisticRegression fit = LogisticRegression.fit(yes, no, 0.01);
        double[] top = {fit.intercept(), fit.coefficient(0)};

        assertThat(new LogisticLikelihood(yes, no, 0.01).at(top).gradient()).satisfies(slope -> {
            assertThat(slope[0]).isCloseTo(0, within(1e-6));
            assertThat(slope[1]).isCloseTo(0, within(1e-6));
        });
    }

    @Test
    void ofTwoMeasuresThatAreTheSameNeitherIsSure() {
        Sample sample = new Sample(3, 1_000);
        LogisticRegression alone = LogisticRegression.fit(twice(1, sample.yes), twice(1, sample.no), 0.01);
        LogisticRegression together = LogisticRegression.fit(twice(2, sample.yes), twice(2, sample.no), 0.01);

        assertThat(alone.z(0)).isGreaterThan(10);
        assertThat(together.coefficient(0)).isCloseTo(together.coefficient(1), within(1e-6));
        assertThat(together.z(0)).isLessThan(1);
    }

    /** Makes rows: so many with the measure, then so many without it. */
    private static List<double[]> rows(int with, int without) {
        List<double[]> rows = new ArrayList<>(Collections.nCopies(with, new double[] {1}));
        rows.addAll(Collections.nCopies(without, new double[] {0}));
        return rows;
    }

    private static List<double[]> column(double... values) {
        return DoubleStream.of(values).mapToObj(value -> new double[] {value}).toList();
    }

    /** Returns rows that hold the second measure so many times. */
    private static List<double[]> twice(int times, List<double[]> rows) {
        return rows.stream()
                .map(row -> Collections.nCopies(times, row[1]).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                .toList();
    }

    /** A sample holds cases that turned out as the truth has it. */
    private static final class Sample {
        final List<double[]> yes = new ArrayList<>();
        final List<double[]> no = new ArrayList<>();

        Sample(int seed, int cases) {
            Random random = new Random(seed);
            for (int i = 0; i < cases; i++) {
                double[] row = {random.nextGaussian(), random.nextGaussian(), random.nextInt(2), random.nextDouble()};
                double logOdds = INTERCEPT;
                for (int j = 0; j < row.length; j++) {
                    logOdds += TRUTH[j] * row[j];
                }
                (random.nextDouble() < 1 / (1 + Math.exp(-logOdds)) ? yes : no).add(row);
            }
        }

        List<double[]> all() {
            List<double[]> all = new ArrayList<>(yes);
            all.addAll(no);
            return all;
        }

        LogisticRegression fit(double penalty) {
            return LogisticRegression.fit(yes, no, penalty);
        }
    }
}
