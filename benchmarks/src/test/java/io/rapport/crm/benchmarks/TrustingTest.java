package io.rapport.crm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.trust.TrustExplanation;
import org.junit.jupiter.api.Test;

class TrustingTest {
    @Test
    void whatIsMeasuredIsOneAndTheSameScore() {
        TreatedCustomer customer = TreatedCustomer.with(1_000);
        double score = customer.assess().score().score();

        TrustExplanation explanation = customer.explain();

        assertThat(explanation.pieces().size()).isBetween(900, 1_100);
        assertThat(explanation.remainder()).isCloseTo(0, within(1e-9));
        assertThat(explanation.assessment().score().score()).isCloseTo(score, within(1e-12));
        assertThat(customer.decoded().assess().score().score()).isEqualTo(score);
    }
}
