package io.rapport.crm.examples.insights.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.buying.BuyingModel;
import io.rapport.crm.buying.Fit;
import io.rapport.crm.buying.Obstacle;
import io.rapport.crm.forecast.Backtest;
import io.rapport.crm.forecast.Holdout;
import io.rapport.crm.forecast.Score;
import io.rapport.crm.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The page says in words what is to come. */
class ForecastFindingsTest {
    @Test
    void a_forecast_is_measured_by_what_came() {
        assertThat(ForecastFindings.calibration("NBD", 1, tried(5, 10)))
                .isEqualTo(
                        "Fitted without the last day, NBD expected 5.0 purchases then, 50.0 % fewer than the 10 that came.");
        assertThat(ForecastFindings.calibration("NBD", 90, tried(1500, 1000)))
                .isEqualTo(
                        "Fitted without the last 90 days, NBD expected 1,500.0 purchases then, 50.0 % more than the 1,000 that came.");
        assertThat(ForecastFindings.calibration("NBD", 90, tried(5, 0)))
                .isEqualTo("Fitted without the last 90 days, NBD expected 5.0 purchases then, and none came.");
        assertThat(ForecastFindings.calibration("NBD", 90, new Backtest(failed(), Optional.empty(), List.of())))
                .isEqualTo("NBD cannot be fitted without the last 90 days, and so not be tried:"
                        + " nobody has bought a second time.");
    }

    @Test
    void the_group_is_named_in_which_most_purchases_were_forecast_wrongly() {
        List<Holdout.Group> groups = new ArrayList<>(Collections.nCopies(8, new Holdout.Group(0, 0, 0)));
        groups.set(7, new Holdout.Group(10, 5, 3));
        assertThat(ForecastFindings.frequency(groups))
                .contains(
                        "10 customers who had bought again 7 times or more: of each, 5.00 purchases", "and 3.00 came.");
        groups.set(2, new Holdout.Group(100, 1, 1.21));
        assertThat(ForecastFindings.frequency(groups)).contains("100 customers who had bought again 2 times");
        groups.set(1, new Holdout.Group(1, 30, 0));
        assertThat(ForecastFindings.frequency(groups)).contains("1 customer who had bought again once");
        groups.set(0, new Holdout.Group(1000, 0.1, 0.2));
        assertThat(ForecastFindings.frequency(groups)).contains("1,000 customers who had not bought again");
    }

    @Test
    void who_is_still_there_is_told_from_who_is_hardly() {
        Expectation expected = Expectation.of(
                DoubleStream.of(0.05, 0.5, 0.95, 0.5).mapToObj(alive -> new Score(alive, 1, Optional.empty())),
                Money.currency("EUR"));

        assertThat(ForecastFindings.alive("BG/NBD", expected))
                .isEqualTo(
                        "About 50.0 % of the customers are still there: 25.0 % all but surely, with a probability of 90 %"
                                + " or more, and 25.0 % hardly, with less than 10 %.");
        assertThat(ForecastFindings.alive("NBD", expected)).contains("nobody leaves");
    }

    @Test
    void what_is_to_come_is_shared() {
        assertThat(ForecastFindings.equity(ExpectationTest.worth(LongStream.rangeClosed(1, 20))))
                .isEqualTo(
                        "Of the 2.10 EUR still to come, the most valuable tenth of the customers is expected to bring"
                                + " 18.6 %, the less valuable half 26.2 %.");
        assertThat(ForecastFindings.equity(ExpectationTest.worth(LongStream.of(0))))
                .isEqualTo("Nobody is expected to bring anything.");
    }

    private static Backtest tried(double expected, long came) {
        return new Backtest(failed(), Optional.of(Holdout.of(new double[] {expected}, new long[] {came})), List.of());
    }

    private static Fit<BuyingModel> failed() {
        return new Fit.Failed<>(Obstacle.NO_REPEATS);
    }
}
