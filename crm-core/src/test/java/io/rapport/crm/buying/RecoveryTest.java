package io.rapport.crm.buying;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.decision.Interval;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shows what a model makes of customers who live as it says. {@code -Dcrm.simulations=20} takes fewer of them. */
class RecoveryTest {
    private static final int SIMULATIONS = Integer.getInteger("crm.simulations", 200);

    static List<BuyingModel> truths() {
        return List.of(
                BgCnbd.bgNbd(0.6, 5, 0.8, 2.4),
                BgCnbd.mbgNbd(0.9, 6, 0.9, 1.6),
                new BgCnbd(true, 2, 1.3, 3, 0.5, 1),
                new ParetoNbd(0.9, 8, 0.8, 14),
                new Nbd(0.5, 8));
    }

    /** Times are rounded to days, which is part of the truth that no model knows. */
    @ParameterizedTest
    @MethodSource("truths")
    void parametersAreWithinThreeStandardErrorsOfTheTruth(BuyingModel truth) {
        BuyingFamily family = BuyingFamily.named(truth.name());
        int within = 0;
        for (int seed = 0; seed < SIMULATIONS; seed++) {
            Optional<Converged<BuyingModel>> fit =
                    family.fit(new Simulation(seed, 78).of(truth, 3_000)).converged();
            within += fit.filter(converged -> recovers(truth, converged)).isPresent() ? 1 : 0;
        }

        assertThat(within).as(truth.name()).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * SIMULATIONS));
    }

    @ParameterizedTest
    @MethodSource("truths")
    void intervalsHoldTheTruthAsOftenAsTheySay(BuyingModel truth) {
        BuyingFamily family = BuyingFamily.named(truth.name());
        RepeatBuying seen = new RepeatBuying(3, 40, 50);
        double expected = truth.of(seen).expectedPurchases(52);
        int holds = 0;
        for (int seed = 0; seed < SIMULATIONS; seed++) {
            Converged<BuyingModel> fit = family.fit(new Simulation(1_000 + seed, 78).of(truth, 3_000))
                    .converged()
                    .orElseThrow();
            Interval interval =
                    fit.interval(model -> model.of(seen).expectedPurchases(52), Interval.Range.POSITIVE, 0.8);
            holds += interval.low() <= expected && expected <= interval.high() ? 1 : 0;
        }

        // Four standard deviations of a binomial number around 80 %.
        double spread = 4 * Math.sqrt(0.8 * 0.2 / SIMULATIONS);
        assertThat(holds / (double) SIMULATIONS)
                .as(truth.name())
                .isBetween(0.8 - spread, Math.min(0.995, 0.8 + spread));
    }

    private static boolean recovers(BuyingModel truth, Converged<BuyingModel> fit) {
        for (Map.Entry<String, Double> parameter : fit.model().parameters().entrySet()) {
            double off = Math.log(parameter.getValue() / Named.get(truth.parameters(), parameter.getKey()));
            if (Math.abs(off) > 3 * Math.sqrt(fit.covariance().of(parameter.getKey(), parameter.getKey()))) {
                return false;
            }
        }
        return true;
    }
}
