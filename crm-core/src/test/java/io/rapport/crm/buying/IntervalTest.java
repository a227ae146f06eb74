package io.rapport.crm.buying;

import static io.rapport.crm.buying.Closeness.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.decision.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests how sure figures are. {@link RecoveryTest} shows that intervals hold the truth as often as they say. */
class IntervalTest {
    private static final Converged<BuyingModel> FIT = BuyingFamily.MBG_NBD
            .fit(new Simulation(5, 60).of(BgCnbd.mbgNbd(0.9, 6, 0.9, 1.6), 2_000))
            .converged()
            .orElseThrow();

    @Test
    void theIntervalOfAParameterIsThatOfItsStandardError() {
        Interval interval =
                FIT.interval(model -> Named.get(model.parameters(), "alpha"), Interval.Range.POSITIVE, 0.95);
        double alpha = Named.get(FIT.model().parameters(), "alpha");
        double factor = Math.exp(1.959963984540054 * FIT.standardError("alpha") / alpha);

        assertThat(interval.estimate()).isEqualTo(alpha);
        assertThat(interval.high()).isCloseTo(alpha * factor, relative(1e-9, alpha));
        assertThat(interval.low()).isCloseTo(alpha / factor, relative(1e-9, alpha));
    }

    @Test
    void aProbabilityStaysOne() {
        Interval interval = FIT.interval(
                model -> model.of(new RepeatBuying(20, 50, 51)).alive(), Interval.Range.PROBABILITY, 0.999);

        assertThat(interval.low()).isBetween(0.0, interval.estimate());
        assertThat(interval.high()).isBetween(interval.estimate(), 1.0);
        assertThat(interval.high() - interval.low()).isPositive();
    }

    @Test
    void moreCertaintyIsAWiderInterval() {
        double narrow = 0;
        for (double level : List.of(0.1, 0.5, 0.9, 0.99)) {
            Interval interval =
                    FIT.interval(model -> model.ofNewcomer().expectedPurchases(52), Interval.Range.POSITIVE, level);
            assertThat(interval.high() - interval.low()).isGreaterThan(narrow);
            narrow = interval.high() - interval.low();
        }
    }

    @Test
    void whatIsCertainForAnyParametersHasNoWidth() {
        Converged<BuyingModel> fit = BuyingFamily.BG_NBD
                .fit(new Simulation(5, 60).of(BgCnbd.bgNbd(0.9, 6, 0.9, 1.6), 2_000))
                .converged()
                .orElseThrow();
        Interval interval =
                fit.interval(model -> model.of(new RepeatBuying(0, 0, 9)).alive(), Interval.Range.PROBABILITY, 0.9);

        assertThat(interval).isEqualTo(new Interval(1, 1, 1, 0.9));
    }

    @Test
    void aStoredCovarianceIsTheSame() {
        Covariance stored =
                Covariance.of(List.of("r", "alpha", "a", "b"), FIT.covariance().lowerTriangle());

        assertThat(stored)
                .isEqualTo(FIT.covariance())
                .hasToString(FIT.covariance().toString());
        assertThatThrownBy(() -> Covariance.of(List.of("r"), List.of(1.0, 2.0))).hasMessageContaining("covariance");
        assertThatThrownBy(() -> Covariance.of(List.of("r"), List.of(-1.0))).hasMessageContaining("positive definite");
        assertThatThrownBy(() -> FIT.standardError("beta")).hasMessageContaining("beta");
        assertThatThrownBy(() -> FIT.interval(model -> 1, Interval.Range.ANY, 1))
                .hasMessageContaining("level");
    }

    @Test
    void aModelComesBackFromItsParameters() {
        for (BuyingModel model :
                List.of(FIT.model(), new BgCnbd(false, 3, 1, 2, 3, 4), new ParetoNbd(1, 2, 3, 4), new Nbd(1, 2))) {
            assertThat(model.with(model.parameters())).isEqualTo(model);
            assertThat(BuyingFamily.named(model.name()).name()).isEqualTo(model.name());
        }
    }
}
