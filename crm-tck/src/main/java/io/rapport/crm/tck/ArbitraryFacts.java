package io.rapport.crm.tck;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.CustomerKind;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Custom;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.EncodedDetail;
import io.rapport.crm.interaction.Identified;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.InteractionId;
import io.rapport.crm.interaction.Line;
import io.rapport.crm.interaction.PageViewed;
import io.rapport.crm.interaction.ProductViewed;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Rated;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Referred;
import io.rapport.crm.interaction.Returned;
import io.rapport.crm.interaction.SpokePublicly;
import io.rapport.crm.interaction.UnknownDetail;
import io.rapport.crm.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Generates facts of every type, with everything that a fact can hold. Their times are close together, so that many
 * fall on the same day or at the same moment.
 */
final class ArbitraryFacts {
    private static final Instant START = Instant.parse("2025-10-20T00:00:00Z");

    private ArbitraryFacts() {}

    /** Generates facts of these customers, each with an id of its own. */
    static Arbitrary<List<Interaction>> of(
            List<? extends Customer> customers, Arbitrary<? extends Detail> details, int most) {
        return fact(customers, details).list().ofMaxSize(most).uniqueElements(Interaction::id);
    }

    private static Arbitrary<Interaction> fact(
            List<? extends Customer> customers, Arbitrary<? extends Detail> details) {
        Arbitrary<InteractionId> ids = Combinators.combine(
                        Arbitraries.of("shop", "mail-2", "a.b_c"),
                        Arbitraries.integers().between(1, 100_000))
                .as((source, number) -> new InteractionId(source, "Größe #" + number));
        return Combinators.combine(
                        ids, Arbitraries.of(customers), channels(), times(), ref().optional(), refs(), details)
                .as(Interaction::new);
    }

    /** Generates details of the vocabulary that all programs share, and of one that this program does not know. */
    static Arbitrary<Detail> detail() {
        return Arbitraries.oneOf(
                purchase().map(purchase -> (Detail) purchase),
                returned().map(returned -> returned),
                identified().map(identified -> identified),
                Combinators.combine(text(), text().optional(), text().optional())
                        .as(PageViewed::new),
                Combinators.combine(text(), text().optional(), money().optional())
                        .as(ProductViewed::new),
                Combinators.combine(Arbitraries.of(Contacted.Direction.class), text().optional())
                        .as(Contacted::new),
                rated().map(rated -> rated),
                Combinators.combine(strangers(), Arbitraries.of(Referred.Outcome.class))
                        .as(Referred::new),
                Combinators.combine(
                                Arbitraries.of(SpokePublicly.Sentiment.class),
                                Arbitraries.longs().between(0, 10_000_000_000L))
                        .as(SpokePublicly::new),
                Combinators.combine(
                                token(), Arbitraries.maps(token(), freeText()).ofMaxSize(4))
                        .as(Custom::new),
                ArbitraryPromisesAndCases.detail(),
                unknown().map(unknown -> unknown));
    }

    private static Arbitrary<Purchase> purchase() {
        Arbitrary<Purchase> plain = Combinators.combine(
                        text().optional(), money(), money().optional(), money().optional(), money().optional())
                .as((order, amount, tax, shipping, cost) -> new Purchase(
                        order,
                        amount,
                        List.of(),
                        Optional.empty(),
                        in(amount, tax),
                        in(amount, shipping),
                        in(amount, cost)));
        Arbitrary<Purchase> lined =
                Combinators.combine(lines(), text()).as((lines, order) -> Purchase.of(order, lines));
        return Arbitraries.oneOf(plain, lined, lined.map(purchase -> purchase.withDiscount(purchase.amount())));
    }

    private static Arbitrary<Returned> returned() {
        Arbitrary<Returned> plain = Combinators.combine(
                        text().optional(), money(), text().optional(), times().optional())
                .as((order, amount, reason, bought) -> new Returned(order, amount, List.of(), reason, bought));
        return Arbitraries.oneOf(plain, lines().map(Returned::ofLines));
    }

    private static Arbitrary<List<Line>> lines() {
        return Combinators.combine(
                        text().optional(),
                        text().optional(),
                        decimal(),
                        decimal().optional(),
                        Arbitraries.longs().between(0, 99_999))
                .as((product, category, quantity, price, cents) ->
                        new Line(product, category, quantity, price, new Money(cents, Money.currency("EUR"))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static Arbitrary<Identified> identified() {
        return Combinators.combine(
                        text().optional(),
                        Arbitraries.maps(token(), freeText()).ofMaxSize(3),
                        Arbitraries.of(CustomerKind.class).optional(),
                        token().optional())
                .as((name, attributes, kind, provenance) ->
                        new Identified(name, Set.<Identifier>of(), attributes, kind, provenance));
    }

    private static Arbitrary<Rated> rated() {
        return Combinators.combine(
                        Arbitraries.of(Rated.Instrument.class),
                        Arbitraries.integers().between(-3, 3),
                        freeText().optional())
                .as((instrument, score, comment) -> new Rated(instrument, score, -3, 3, comment));
    }

    /** Generates customers to whom none of these facts belong, because a customer who refers himself is refused. */
    private static Arbitrary<CustomerId> strangers() {
        return Arbitraries.longs().between(1, 9).map(number -> new CustomerId(new UUID(1, number)));
    }

    private static Arbitrary<UnknownDetail> unknown() {
        return Arbitraries.of("{}", "{ \"a\" : 1.10, \"b\":[1,  2] }", "{\"umlaut\":\"\\u00e4ö\"}")
                .map(json -> new UnknownDetail(new EncodedDetail("from_the_future", 3, json)));
    }

    private static Optional<Money> in(Money amount, Optional<Money> other) {
        return other.map(money -> new Money(money.minorUnits(), amount.currency()));
    }

    static Arbitrary<Money> money() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_000_000_000L), Arbitraries.of("EUR", "USD", "JPY", "KWD"))
                .as((minor, code) -> new Money(minor, Currency.getInstance(code)));
    }

    private static Arbitrary<BigDecimal> decimal() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-1000), BigDecimal.valueOf(1_000_000))
                .ofScale(4);
    }

    static Arbitrary<Instant> times() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 20L * 86_400_000).map(START::plusMillis),
                Arbitraries.integers().between(0, 20).map(day -> START.plusSeconds(86_400L * day)),
                Arbitraries.of(Instant.parse("1900-01-01T00:00:00Z"), Instant.parse("2025-10-26T00:59:59.999Z")));
    }

    static Arbitrary<Channel> channels() {
        return Arbitraries.of(Channel.WEB, Channel.STORE, new Channel("kiosk-7"));
    }

    private static Arbitrary<Set<Ref>> refs() {
        return ref().set().ofMaxSize(3);
    }

    private static Arbitrary<Ref> ref() {
        return Combinators.combine(
                        Arbitraries.of("order", "case", "promise"),
                        Arbitraries.integers().between(1, 9))
                .as((kind, number) -> new Ref(kind, "№ " + number));
    }

    static Arbitrary<String> token() {
        return Arbitraries.strings().withChars("abcxyz019_.-").ofMinLength(1).ofMaxLength(20);
    }

    /** Generates texts of one line without control characters, with letters of many scripts and beyond 16 bits. */
    static Arbitrary<String> text() {
        return Arbitraries.strings()
                .withChars("aZ9 äß€漢'\"\\<&;%_")
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(letters -> "x" + letters + "🙂");
    }

    /** Generates any text that can be stored, including line breaks and the empty text. */
    static Arbitrary<String> freeText() {
        return Arbitraries.strings().withChars("aä\n\t\"\\ \u0000\u2028").ofMaxLength(12);
    }
}
