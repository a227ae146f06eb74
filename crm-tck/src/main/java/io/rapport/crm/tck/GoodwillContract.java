package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.Crm;
import io.rapport.crm.care.CarePolicy;
import io.rapport.crm.care.CareService;
import io.rapport.crm.care.GoodwillLimits;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.failure.CrmException;
import io.rapport.crm.interaction.Goodwill;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.money.Money;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks what front-line employees may give beyond what is owed. */
abstract class GoodwillContract extends OnOpenComplaint {
    @Test
    void withoutABudgetNothingIsGiven() {
        assertThat(codes(crm.care().goodwill(command("1"), goodwill("0.01")))).containsExactly("goodwill.no_budget");
    }

    @Test
    void theFrontLineGivesGoodwillWithinItsLimits() {
        try (Crm generous = withBudget("10.00", "25.00")) {
            CareService care = generous.care();
            assertThat(codes(care.goodwill(command("1"), goodwill("10.01")))).containsExactly("goodwill.each");
            assertThat(codes(care.goodwill(command("2"), Goodwill.of(Money.of("1.00", "USD")))))
                    .containsExactly("goodwill.currency");

            Goodwill forTheCase = goodwill("10.00").inCase("7");
            assertThat(care.goodwill(command("3"), forTheCase)).isEqualTo(Decision.allowed(forTheCase));
            assertThat(care.goodwill(command("4"), goodwill("10.00")).isAllowed())
                    .isTrue();
            assertThat(care.goodwill(command("4"), goodwill("10.00")).isAllowed())
                    .as("the same command again spends nothing")
                    .isTrue();
            assertThat(codes(care.goodwill(command("5"), goodwill("5.01")))).containsExactly("goodwill.yearly");
            assertThat(care.goodwill(command("6"), goodwill("5.00")).isAllowed())
                    .isTrue();
            assertThat(codes(care.goodwill(command("7"), goodwill("0.01")))).containsExactly("goodwill.yearly");
            assertThatThrownBy(() -> care.goodwill(command("6"), goodwill("4.00")))
                    .isInstanceOf(CrmException.class)
                    .hasMessageContaining("shop/6");

            clock.advance(Duration.ofDays(365).minusMillis(1));
            assertThat(care.goodwill(command("8"), goodwill("0.01")).isAllowed())
                    .isFalse();
            clock.advance(Duration.ofMillis(1));
            assertThat(care.goodwill(command("9"), goodwill("10.00")).isAllowed())
                    .isTrue();
        }
    }

    @Test
    void whatWasGivenTooOftenToBeRememberedIsNotGivenAgainWithoutAsking() {
        List<Interaction> given = IntStream.range(0, 32)
                .mapToObj(n -> fact("given " + n, ANNA, 30, goodwill("0.01")))
                .toList();
        crm.record(given.subList(1, 32));
        try (Crm generous = withBudget("10.00", "1000.00")) {
            assertThat(generous.care().goodwill(command("1"), goodwill("0.01")).isAllowed())
                    .isTrue();
            assertThat(codes(generous.care().goodwill(command("2"), goodwill("0.01"))))
                    .containsExactly("goodwill.often");
        }
    }

    private Crm withBudget(String each, String yearly) {
        return Crm.with(secondStorage(), ZONE)
                .feature(new MoodFeature())
                .clock(clock)
                .using(CarePolicy.usual(ZONE)
                        .withGoodwill(new GoodwillLimits(Money.of(each, "EUR"), Money.of(yearly, "EUR"))))
                .open();
    }

    private static Goodwill goodwill(String euros) {
        return Goodwill.of(Money.of(euros, "EUR"));
    }
}
