package io.rapport.crm.buying;

import static io.rapport.crm.buying.Closeness.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.failure.InvalidInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the model of contracts, with the table of Fader and Hardie 2007. */
class SbgTest {
    private static final Map<String, Integer> COLUMN = Map.of("regular", 1, "high end", 2);

    @ParameterizedTest
    @CsvSource({
        "regular, 0.704077298, 1.182043026, 0.373294, -1680.265188463, 1.486",
        "high end, 0.668088351, 3.806094965, 0.149321, -1611.158147391, 2.832"
    })
    void sevenYearsTellTheNextFive(
            String product, double alpha, double beta, double churn, double logLikelihood, double error)
            throws IOException {
        List<Double> survival = survival(product);
        Converged<Sbg> fit = Sbg.fit(List.of(cohort(survival))).converged().orElseThrow();

        assertThat(fit.model().alpha()).isCloseTo(alpha, relative(1e-8, alpha));
        assertThat(fit.model().beta()).isCloseTo(beta, relative(1e-8, beta));
        assertThat(fit.model().firstChurn()).isCloseTo(churn, within(5e-7));
        assertThat(fit.quality().logLikelihood()).isCloseTo(logLikelihood, relative(1e-12, logLikelihood));
        double sum = 0;
        for (int year = 8; year <= 12; year++) {
            sum += Math.abs(fit.model().survival(year) / (survival.get(year) / 100) - 1);
        }
        assertThat(sum / 5 * 100).isCloseTo(error, within(5e-4));
    }

    @ParameterizedTest
    @CsvSource({
        "regular, 0.220085, 0.204411, 0.191190, 0.179865, 0.170037, 3.69490842750817, 6.57565505620785",
        "high end, 0.460440, 0.435780, 0.414172, 0.395055, 0.377999, 5.92225349578066, 7.34472123001244"
    })
    void survivalAndDiscountedLifetimesAreTheReference(
            String product, double s8, double s9, double s10, double s11, double s12, double del, double derl)
            throws IOException {
        Sbg model = Sbg.fit(List.of(cohort(survival(product))))
                .converged()
                .orElseThrow()
                .model();

        List<Double> years = List.of(s8, s9, s10, s11, s12);
        for (int i = 0; i < 5; i++) {
            assertThat(model.survival(8 + i)).isCloseTo(years.get(i), within(5e-7));
        }
        assertThat(model.discountedLifetime(0.1)).isCloseTo(del, relative(1e-9, del));
        assertThat(model.discountedResidualLifetime(0.1, 7)).isCloseTo(derl, relative(1e-9, derl));
    }

    @Test
    void discountedLifetimesAreTheSumsThatTheyStandFor() {
        Sbg model = new Sbg(0.3, 1.2);
        double del = 0;
        double derl = 0;
        for (int t = 0; t < 1_000; t++) {
            del += model.survival(t) * Math.pow(1.1, -t);
            derl += model.survival(t + 3) / model.survival(2) * Math.pow(1.1, -t);
        }

        assertThat(model.discountedLifetime(0.1)).isCloseTo(del, relative(1e-12, del));
        assertThat(model.discountedResidualLifetime(0.1, 3)).isCloseTo(derl, relative(1e-12, derl));
        assertThat(model.discountedLifetime(1e-9)).isFinite().isGreaterThan(1e4);
    }

    @Test
    void retentionIsTheRatioOfSurvivalsAndRises() {
        Sbg model = new Sbg(0.7, 1.2);
        for (int t = 1; t < 50; t++) {
            double ratio = model.survival(t) / model.survival(t - 1);
            assertThat(model.retention(t)).isCloseTo(ratio, relative(1e-12, ratio));
            assertThat(model.retention(t)).isLessThan(model.retention(t + 1));
        }
    }

    @Test
    void severalCohortsAreFittedTogether() throws IOException {
        ContractCohort whole = cohort(survival("regular"));
        List<Long> half = whole.lost().stream().map(lost -> lost / 2).toList();
        List<Long> rest = new ArrayList<>();
        for (int i = 0; i < half.size(); i++) {
            rest.add(whole.lost().get(i) - half.get(i));
        }
        Fit<Sbg> together =
                Sbg.fit(List.of(new ContractCohort(half, 100), new ContractCohort(rest, whole.stillThere() - 100)));

        assertThat(together.converged().orElseThrow().model().alpha()).isCloseTo(0.704077298, within(1e-8));
    }

    @Test
    void thinDataAreNamed() {
        assertThat(Sbg.fit(List.of()).ifObstructed()).contains(Obstacle.NO_CUSTOMERS);
        assertThat(Sbg.fit(List.of(new ContractCohort(List.of(0L, 0L), 9))).ifObstructed())
                .contains(Obstacle.NOBODY_LEFT);
        assertThat(Sbg.fit(List.of(new ContractCohort(List.of(30L), 70))).ifObstructed())
                .as("one renewal tells the mean, not the spread")
                .contains(Obstacle.FLAT);
        assertThat(Sbg.fit(List.of(new ContractCohort(List.of(500L, 250L, 125L, 62L), 63)))
                        .ifObstructed())
                .as("the same part leaves each time")
                .contains(Obstacle.LEAVING_ALIKE);
        assertThatThrownBy(() -> new ContractCohort(List.of(-1L), 2)).isInstanceOf(InvalidInputException.class);
    }

    private static ContractCohort cohort(List<Double> survival) {
        List<Long> lost = new ArrayList<>();
        for (int year = 1; year <= 7; year++) {
            lost.add(Math.round(10 * survival.get(year - 1)) - Math.round(10 * survival.get(year)));
        }
        return new ContractCohort(lost, Math.round(10 * survival.get(7)));
    }

    private static List<Double> survival(String product) throws IOException {
        return RealData.lines("sbg/fader_hardie_2007_retention.csv", ",").stream()
                .skip(1)
                .map(line -> Double.valueOf(line[COLUMN.getOrDefault(product, 0)]))
                .toList();
    }
}
