package io.rapport.crm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.trust.TrustExplanation;
import org.junit.jupiter.api.Test;

class TrustingTest {
    @Test
    void whatIsMeasuredIsOneAndTheSameScore() {
        TreatedCustomer customer = TreatedCustomer.with(1_000);
        double score = customer.assess(customer.gather()).score().score();

        TrustExplanation explanation = customer.explain();

        assertThat(explanation.pieces().size()).isBetween(900, 1_100);
        assertThat(explanation.remainder()).isCloseTo(0, within(1e-9));
        assertThat(explanation.assessment().score().score()).isEqualTo(score);
        TreatedCustomer decoded = customer.decoded();
        assertThat(decoded.assess(decoded.gather()).score().score()).isEqualTo(score);
    }
}
