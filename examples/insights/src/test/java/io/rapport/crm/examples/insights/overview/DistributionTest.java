package io.rapport.crm.examples.insights.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DistributionTest {
    @Test
    void a_part_of_the_customers_does_not_exceed_a_quantile() {
        Distribution spread = new Distribution();
        for (double figure : new double[] {4, 1, 2, 3.004}) {
            spread.add(figure);
        }

        assertThat(spread.customers()).isEqualTo(4);
        assertThat(spread.mean()).isEqualTo(2.5);
        assertThat(spread.quantile(0.25)).isEqualTo(1);
        assertThat(spread.quantile(0.5)).isEqualTo(2);
        assertThat(spread.quantile(0.51)).isEqualTo(3);
        assertThat(spread.quantile(1)).isEqualTo(4);
    }

    @Test
    void of_nobody_there_is_no_mean() {
        assertThatThrownBy(() -> new Distribution().mean()).hasMessageContaining("nobody");
    }
}
