package io.rapport.crm.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.failure.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeTest {
    private static final Attribute<Double> SCORE = Attribute.decimal("score", 2);

    @Test
    void aDecimalIsRoundedHalfToEven() {
        assertThat(SCORE.cell(0.125)).isEqualTo(SCORE.cell(0.12));
        assertThat(SCORE.cell(0.375)).isEqualTo(SCORE.cell(0.38));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoFiniteNumberIsRefusedByTheNameOfTheAttribute(double value) {
        assertThatThrownBy(() -> SCORE.cell(value))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("attribute.score");
    }
}
