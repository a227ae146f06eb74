package io.rapport.crm.examples.trustandcare;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.decision.Decision;
import io.rapport.crm.interaction.Promised;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StockTest {
    private static final Instant FRIDAY = Instant.parse("2026-03-06T17:00:00Z");
    private static final Promised BY_FRIDAY = Promised.delivery("981").by(FRIDAY);

    @Test
    void whatCanBeKeptIsPromisedAsItIsAskedFor() {
        Promised later = Promised.delivery("981").by(FRIDAY.plus(Duration.ofDays(3)));

        assertThat(new Stock(1, FRIDAY).check(later)).isEqualTo(Decision.allowed(later));
        assertThat(new Stock(1, FRIDAY).check(BY_FRIDAY)).isEqualTo(Decision.allowed(BY_FRIDAY));
    }

    @Test
    void whatIsWantedTooSoonIsPromisedByTheFirstTimeThatCanBeKept() {
        Promised tooSoon = Promised.delivery("981").by(FRIDAY.minusMillis(1));

        assertThat(new Stock(1, FRIDAY).check(tooSoon)).isEqualTo(Decision.allowed(BY_FRIDAY));
    }

    @Test
    void nothingIsPromisedWithoutStock() {
        assertThat(new Stock(0, FRIDAY).check(BY_FRIDAY))
                .isEqualTo(Decision.refused("stock.none", "There is no tea left."));
    }
}
