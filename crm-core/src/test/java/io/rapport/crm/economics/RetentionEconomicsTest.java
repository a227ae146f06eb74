package io.rapport.crm.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.economics.ConstantRetention.FirstMargin;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.money.Money;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Shows what it is worth to win and to keep customers. */
class RetentionEconomicsTest {
    private static final Money HUNDRED = Money.of("100.00", "EUR");

    @Test
    void theTwoConventionsOfConstantRetentionDifferByOneMargin() {
        ConstantRetention later = new ConstantRetention(0.8, 0.1, FirstMargin.AFTER_ONE_PERIOD);
        ConstantRetention atOnce = new ConstantRetention(0.8, 0.1, FirstMargin.AT_ONCE);

        assertThat(later.value(HUNDRED, RoundingMode.HALF_EVEN)).isEqualTo(Money.of("266.67", "EUR"));
        assertThat(atOnce.value(HUNDRED, RoundingMode.HALF_EVEN)).isEqualTo(Money.of("366.67", "EUR"));
    }

    @Test
    void retentionAtTenPerCentHasThePublishedElasticities() {
        assertThat(new ConstantRetention(0.8, 0.1, FirstMargin.AFTER_ONE_PERIOD).elasticity())
                .isCloseTo(3.67, within(0.005));
        assertThat(new ConstantRetention(0.8, 0.1, FirstMargin.AT_ONCE).elasticity())
                .isCloseTo(2.67, within(0.005));
    }

    @Property
    void elasticityIsTheSlopeOfTheValueOnLogarithmicScales(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double retention,
            @ForAll @DoubleRange(min = 0, max = 1) double rate,
            @ForAll FirstMargin convention) {
        double step = 1e-6 * retention;
        double higher = new ConstantRetention(retention + step, rate, convention).margins();
        double lower = new ConstantRetention(retention - step, rate, convention).margins();
        double slope = (Math.log(higher) - Math.log(lower)) / (Math.log(retention + step) - Math.log(retention - step));

        assertThat(new ConstantRetention(retention, rate, convention).elasticity())
                .isCloseTo(slope, within(1e-4 * (1 + slope)));
    }

    @Test
    void liftingRetentionIsWorthTheDifference() {
        ConstantRetention now = new ConstantRetention(0.8, 0.1, FirstMargin.AFTER_ONE_PERIOD);

        assertThat(now.worthOfLifting(0.85, HUNDRED, RoundingMode.HALF_EVEN)).isEqualTo(Money.of("73.33", "EUR"));
    }

    @Test
    void aResponseCurveGoesThroughWhatIsKnown() {
        ResponseCurve curve = ResponseCurve.through(2_000, 0.2, 0.5);

        assertThat(curve.at(0)).isZero();
        assertThat(curve.at(2_000)).isCloseTo(0.2, within(1e-12));
        assertThat(curve.at(1e9)).isCloseTo(0.5, within(1e-12));
        assertThat(curve.slope(2_000)).isCloseTo((curve.at(2_001) - curve.at(1_999)) / 2, within(1e-9));
    }

    @Property
    void noOtherSplitOfTheBudgetIsBetter(
            @ForAll @DoubleRange(min = 100, max = 50_000) double margin,
            @ForAll @DoubleRange(min = 0.01, max = 0.5) double rate,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double winCeiling,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double keepCeiling,
            @ForAll @DoubleRange(min = 0, max = 50_000) double otherAcquisition,
            @ForAll @DoubleRange(min = 0, max = 50_000) double otherRetention) {
        ResponseCurve winning = ResponseCurve.through(1_000, winCeiling / 3, winCeiling);
        ResponseCurve keeping = ResponseCurve.through(500, keepCeiling / 2, keepCeiling);

        BudgetSplit best = BudgetSplit.best(margin, rate, winning, keeping);

        double stays = keeping.at(otherRetention);
        double customer = margin + (stays * margin - otherRetention) / (1 + rate - stays);
        double prospect = winning.at(otherAcquisition) * customer - otherAcquisition;
        assertThat(best.valueOfCustomer()).isGreaterThanOrEqualTo(customer - 1e-9 * Math.abs(customer));
        assertThat(best.valueOfProspect()).isGreaterThanOrEqualTo(prospect - 1e-9 * Math.abs(prospect));
    }

    @Test
    void whereWinningNeverPaysNothingIsSpentOnIt() {
        ResponseCurve hopeless = ResponseCurve.through(100_000, 0.01, 0.02);
        ResponseCurve keeping = ResponseCurve.through(500, 0.4, 0.8);

        BudgetSplit best = BudgetSplit.best(1_000, 0.1, hopeless, keeping);

        assertThat(best.acquisition()).isZero();
        assertThat(best.valueOfProspect()).isZero();
    }

    @Test
    void whetherToWinOrToKeepTurnsAtTheRatioOfTheValues() {
        Money forty = Money.of("40.00", "EUR");
        AcquireOrRetain fiveTimes =
                new AcquireOrRetain(HUNDRED, HUNDRED.plus(HUNDRED), Money.of("20.00", "EUR"), forty);

        assertThat(fiveTimes.costRatio()).isEqualTo(5);
        assertThat(fiveTimes.turningPoint()).isEqualTo(5);
        assertThat(fiveTimes.advice().value()).isEqualTo(AcquireOrRetain.Spend.EITHER);
        assertThat(new AcquireOrRetain(HUNDRED, HUNDRED, forty, forty).advice().value())
                .isEqualTo(AcquireOrRetain.Spend.EITHER);
        assertThat(new AcquireOrRetain(forty, HUNDRED, HUNDRED, HUNDRED)
                        .advice()
                        .value())
                .isEqualTo(AcquireOrRetain.Spend.ON_WINNING);
        assertThat(new AcquireOrRetain(HUNDRED, HUNDRED, forty, HUNDRED)
                        .advice()
                        .reasons())
                .extracting(reason -> reason.text())
                .containsExactly(
                        "one unit spent on winning brings 1.00",
                        "one unit spent on keeping brings 2.50",
                        "winning costs 2.50 times as much as keeping",
                        "it pays up to 1.00 times as much");
    }

    @Test
    void equityKeepsWhatIsComputedApartFromWhatIsHoped() {
        CustomerEquity equity = CustomerEquity.of(
                Money.of("5000.00", "EUR"),
                new CustomerEquity.Scenario(List.of(10L, 20L), HUNDRED, Money.of("30.00", "EUR"), 0.1),
                RoundingMode.HALF_EVEN);

        // 10/1.1 + 20/1.21 = 25.6198 customers.
        assertThat(equity.future()).isEqualTo(Money.of("2561.98", "EUR"));
        assertThat(equity.acquisition()).isEqualTo(Money.of("768.60", "EUR"));
        assertThat(equity.total()).isEqualTo(Money.of("6793.38", "EUR"));
    }

    @Test
    void figuresThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new ConstantRetention(1, 0, FirstMargin.AT_ONCE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("retention");
        assertThatThrownBy(() -> ResponseCurve.through(100, 0.5, 0.5))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("response.rate");
        assertThatThrownBy(() -> new AcquireOrRetain(HUNDRED, HUNDRED, Money.of("1", "JPY"), HUNDRED))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("several currencies");
    }
}
