package io.rapport.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InteractionTest {
    private static final Source SHOP = Source.of("shop", Channel.WEB);
    private static final Customer ANNA = Customer.email("anna@example.org");
    private static final Instant AT = Instant.parse("2026-01-05T10:00:00.123456789Z");

    @Test
    void timeIsCutToTheMillisecondAndADetailBringsItsReferences() {
        Interaction fact = SHOP.fact("1", ANNA, AT, Purchase.of("981", Money.of("1", "EUR")))
                .about(new Ref("campaign", "may"));

        assertThat(fact.occurredAt()).isEqualTo(Instant.parse("2026-01-05T10:00:00.123Z"));
        assertThat(fact.about()).containsExactly(new Ref("campaign", "may"), Ref.order("981"));
    }

    @Test
    void contentIsDetailTimeChannelAndReferencesAndNothingElse() {
        Interaction fact = SHOP.fact("1", ANNA, AT, Contacted.inbound("x"));

        assertThat(fact.sameContentAs(SHOP.fact("2", Customer.card("9"), AT, Contacted.inbound("x"))
                        .by(Ref.agent("kim"))))
                .isTrue();
        assertThat(fact.sameContentAs(SHOP.fact("1", ANNA, AT, Contacted.inbound("y"))))
                .isFalse();
        assertThat(fact.sameContentAs(SHOP.fact("1", ANNA, AT.plusMillis(1), Contacted.inbound("x"))))
                .isFalse();
        assertThat(fact.sameContentAs(fact.about(Ref.order("1")))).isFalse();
        assertThat(fact.sameContentAs(Source.of("shop", Channel.APP).fact("1", ANNA, AT, Contacted.inbound("x"))))
                .isFalse();
    }

    @Test
    void aLineIsRoundedOnceAndEqualNumbersAreEqualLines() {
        Line line = Line.of("PADS", new BigDecimal("1500"), new BigDecimal("0.0010"), "GBP");

        assertThat(line.amount()).isEqualTo(Money.of("1.50", "GBP"));
        assertThat(line).isEqualTo(Line.of("PADS", new BigDecimal("1.5e3"), new BigDecimal("0.001"), "GBP"));
        assertThat(Line.of("PADS", new BigDecimal("5"), new BigDecimal("0.001"), "GBP")
                        .amount())
                .isEqualTo(Money.of("0.01", "GBP"));
    }

    @Test
    void aPurchaseIsTheSumOfItsLinesLessTheDiscount() {
        Line tea = Line.of("tea", 2, Money.of("7.00", "EUR"));
        Purchase purchase = Purchase.of("981", List.of(tea, tea)).withDiscount(Money.of("4.00", "EUR"));

        assertThat(purchase.amount()).isEqualTo(Money.of("10.00", "EUR"));
        assertThat(purchase.remainder()).contains(Purchase.of(Money.of("10.00", "EUR")));
    }

    @Test
    void aPromiseByADayIsDueWithItsLastMillisecondThere() {
        Promised promised = Promised.delivery("981").by(LocalDate.of(2026, 3, 28), ZoneId.of("Europe/Berlin"));
        Promised longDay = Promised.delivery("981").by(LocalDate.of(2026, 10, 25), ZoneId.of("Europe/Berlin"));

        assertThat(promised.due()).isEqualTo(Instant.parse("2026-03-28T22:59:59.999Z"));
        assertThat(longDay.due()).isEqualTo(Instant.parse("2026-10-25T22:59:59.999Z"));
    }

    @Test
    void whateverBecomesOfAPromiseJoinsItByItsKey() {
        Promised promised = Promised.delivery("981").by(AT);
        String key = promised.promise();

        assertThat(promised.refs()).containsExactlyInAnyOrder(Ref.promise(key), Ref.order("981"));
        assertThat(List.of(
                        Fulfilled.delivery("981"),
                        Fulfilled.partly(key),
                        PromiseChanged.silently(key, AT),
                        new Broken(key)))
                .allSatisfy(detail -> assertThat(((Detail) detail).refs()).containsExactly(Ref.promise(key)));
        assertThat(Fulfilled.delivery("981").complete()).isTrue();
        assertThat(Fulfilled.partly(key).complete()).isFalse();
    }

    @Test
    void anyFactCanBeReferredToByItsId() {
        InteractionId longest = new InteractionId("s".repeat(40), "k".repeat(255));

        assertThat(Ref.fact(new InteractionId("shop", "order-981"))).hasToString("shop:order-981");
        assertThat(Ref.fact(longest)).isEqualTo(new Ref(longest.source(), longest.key()));
    }

    @Test
    void whoeverIsErasedLeavesTheWorthOfGoodwillAndNoCase() {
        Money euro = Money.of("1", "EUR");
        assertThat(Goodwill.of(euro).inCase("c-1").remainder()).contains(Goodwill.of(euro));
        assertThat(Complained.of("c-1", "delivery").losing(euro).remainder()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsNamedByItsField(String field, Supplier<?> mistake) {
        assertThatThrownBy(mistake::get)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(field + ": ");
    }

    static List<Arguments> mistakes() {
        Money euro = Money.of("1", "EUR");
        return List.of(
                mistake(
                        "interaction.occurred_at",
                        () -> SHOP.fact("1", ANNA, Instant.EPOCH.minusSeconds(1L << 40), Custom.of("x"))),
                mistake("interaction.key", () -> SHOP.key("k".repeat(256))),
                mistake("interaction.key", () -> SHOP.key("a\u0000b")),
                mistake("interaction.key", () -> SHOP.key("\uD800")),
                mistake("interaction.key", () -> SHOP.key("a\tb")),
                mistake("interaction.key", () -> SHOP.key("a\u007fb")),
                mistake("interaction.key", () -> SHOP.key("Größe\u0085")),
                mistake("interaction.source", () -> Source.of("Shop", Channel.WEB)),
                mistake("interaction.source", () -> Source.of("s".repeat(41), Channel.WEB)),
                mistake("channel", () -> new Channel("")),
                mistake("ref.kind", () -> new Ref("Order", "1")),
                mistake("purchase.amount", () -> Purchase.of(euro.negated())),
                mistake(
                        "purchase.amount",
                        () -> new Purchase(
                                Optional.empty(),
                                euro,
                                List.of(Line.of("x", 1, Money.of("2", "EUR"))),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                mistake("purchase.cost", () -> Purchase.of(euro).withCost(Money.of("1", "USD"))),
                mistake("purchase.lines", () -> Purchase.ofLines(List.of())),
                mistake("returned.amount", () -> Returned.of(euro.negated())),
                mistake("rated.score", () -> Rated.nps(11)),
                mistake("spoke_publicly.reach", () -> SpokePublicly.positive(-1)),
                mistake("spoke_publicly.reach", () -> SpokePublicly.negative(10_000_000_001L)),
                mistake("custom.attributes", () -> Custom.of("x").with("Größe", "1")),
                mistake("identified.name", () -> Identified.as("")),
                mistake("page_viewed.url", () -> PageViewed.of("x".repeat(2001))));
    }

    private static Arguments mistake(String field, Supplier<?> mistake) {
        return Arguments.of(field, mistake);
    }
}
