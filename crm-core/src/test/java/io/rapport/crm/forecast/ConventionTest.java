package io.rapport.crm.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.buying.BgCnbd;
import io.rapport.crm.buying.BuyingModel;
import io.rapport.crm.buying.GammaGamma;
import io.rapport.crm.buying.Outlook;
import io.rapport.crm.buying.ParetoNbd;
import io.rapport.crm.buying.RealData;
import io.rapport.crm.buying.RepeatBuying;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.forecast.Convention.MonthlySteps;
import io.rapport.crm.forecast.Convention.Residual;
import io.rapport.crm.forecast.Convention.ResidualWithin;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shows how purchases to come are counted. */
class ConventionTest {
    private static final BuyingModel PARETO = new ParetoNbd(0.5534, 10.5802, 0.6061, 11.6562);
    private static final Outlook OUTLOOK = PARETO.of(new RepeatBuying(2, 30.43, 38.86));

    @Test
    void theResidualConventionIsDert() {
        // The rate is 0.0027 a week, as in Fader, Hardie and Lee 2005: the figure of value.md 13.2.
        Convention weekly = new Residual(Math.expm1(0.0027 * Convention.WEEKS_OF_YEAR));

        assertThat(weekly.weeklyRate()).isCloseTo(0.0027, within(1e-15));
        assertThat(weekly.purchases(OUTLOOK)).isCloseTo(6.482562364940262, within(1e-11));
    }

    @Test
    void aLongerHorizonCountsMoreUntilThereIsNoEnd() {
        double year = new ResidualWithin(365, 0.15).purchases(OUTLOOK);
        double twoYears = new ResidualWithin(730, 0.15).purchases(OUTLOOK);
        double centuries = new ResidualWithin(200_000, 0.15).purchases(OUTLOOK);

        assertThat(twoYears).isGreaterThan(year);
        assertThat(centuries).isCloseTo(new Residual(0.15).purchases(OUTLOOK), within(1e-6));
    }

    @Test
    void stepsCountWhatIsBoughtInAMonthAtItsEnd() {
        double inSteps = new MonthlySteps(12, 0.01, 4.345).purchases(OUTLOOK);
        double atOnce = OUTLOOK.discountedPurchases(Math.log1p(0.01) / 4.345, 12 * 4.345);

        assertThat(inSteps).isLessThan(atOnce).isGreaterThan(atOnce / 1.01);
    }

    /** The reference is value.md 13.2. The parameters are those most likely for the published summary. */
    @Test
    void stepsOfTheCdnowSampleAddUpToTheReference() throws IOException {
        BgCnbd buying = BgCnbd.bgNbd(0.242592907, 4.413531562, 0.792886147, 2.425753434);
        GammaGamma spending = new GammaGamma(6.248802484, 3.744588454, 15.447748029);
        Convention steps = new MonthlySteps(12, 0.01, 4.345);
        List<Double> values = RealData.lines("cdnow/cdnow_customers_summary_with_transactions.csv", ",").stream()
                .skip(1)
                .map(row -> {
                    long repeats = Long.parseLong(row[1]);
                    RepeatBuying seen =
                            new RepeatBuying(repeats, Double.parseDouble(row[2]), Double.parseDouble(row[3]));
                    double spend = spending.conditionalMean(repeats, Double.parseDouble(row[4]))
                            .ifKnown()
                            .orElseThrow();
                    return spend * steps.purchases(buying.of(seen));
                })
                .toList();

        assertThat(values.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(71_509.898, within(0.001));
        double[] first = {36.27850, 4.637467, 8.344093, 8.344093, 8.344093, 283.52357};
        for (int customer = 0; customer < first.length; customer++) {
            assertThat(values.get(customer)).isCloseTo(first[customer], within(first[customer] * 1e-6));
        }
    }

    @Test
    void conventionsSayWhatTheyAre() {
        assertThat(Convention.usual().name()).isEqualTo("residual, 15 % a year");
        assertThat(new ResidualWithin(730, 0.125).name()).isEqualTo("residual within 730 days, 12.5 % a year");
        assertThat(new MonthlySteps(12, 0.01, 4.345).name()).isEqualTo("steps of 12 months, 1 % a month");
    }

    @Test
    void ratesAndHorizonsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new Residual(0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Residual(Double.POSITIVE_INFINITY)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new ResidualWithin(0, 0.1)).hasMessageContaining("convention.days");
        assertThatThrownBy(() -> new MonthlySteps(0, 0.1, 4)).hasMessageContaining("convention.months");
        assertThatThrownBy(() -> new MonthlySteps(1, Double.NaN, 4)).hasMessageContaining("convention.rate");
        assertThatThrownBy(() -> new MonthlySteps(1, 0.1, 0)).hasMessageContaining("convention.weeks_of_month");
    }
}
