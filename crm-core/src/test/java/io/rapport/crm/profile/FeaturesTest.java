package io.rapport.crm.profile;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.failure.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturesTest {
    @Test
    void formatsAreCountedFromOne() {
        assertThatThrownBy(() -> Features.of(List.of(new Plugged("gifts", 0))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("feature.format")
                .hasMessageContaining("gifts");
    }

    @Test
    void eachFeatureHasANameOfItsOwn() {
        assertThatThrownBy(() -> Features.of(List.of(new Plugged("gifts", 1), new Plugged("gifts", 2))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("gifts twice");
    }

    /** A feature that is looked at and never asked to fold. */
    private record Plugged(String name, int format) implements Feature<Integer> {
        @Override
        public Summary<Integer> summary() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Codec<Integer> codec() {
            throw new UnsupportedOperationException();
        }
    }
}
