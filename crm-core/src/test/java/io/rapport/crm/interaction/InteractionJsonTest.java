package io.rapport.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.rapport.crm.Crm;
import io.rapport.crm.CrmBuilder;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.CustomerKind;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.money.Money;
import io.rapport.crm.profile.Features;
import io.rapport.crm.profile.Settings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the stored and exchanged form byte for byte: a change of a golden file is a change of the format. */
class InteractionJsonTest {
    /** The details that all rooms of the library share, and those of one room alone. */
    private static final Vocabulary USUAL =
            Features.of(CrmBuilder.usualFeatures(Settings.in(ZoneOffset.UTC))).vocabulary();

    private static final Source SHOP = Source.of("shop", Channel.WEB);
    private static final Customer ANNA = Customer.email("anna@example.org").orExternal("shop", "4711");
    private static final CustomerId BEN = CustomerId.parse("0b9c8e5a-7d1f-4c3e-9a52-6f0d2b1e4c77");
    private static final Instant AT = Instant.parse("2026-01-05T10:00:00.250Z");

    static List<Interaction> samples() {
        return Stream.concat(ofWhoTheyAreAndWhatTheyDo().stream(), Samples.all())
                .toList();
    }

    private static List<Interaction> ofWhoTheyAreAndWhatTheyDo() {
        Money eur = Money.of("24.95", "EUR");
        Line tea = new Line(
                Optional.of("tea-1"),
                Optional.of("tea"),
                new BigDecimal("2"),
                Optional.of(new BigDecimal("12.475")),
                eur);
        return List.of(
                SHOP.fact(
                        "identified",
                        ANNA,
                        AT,
                        Identified.as("Anna Å. \"Ann\"")
                                .with("city", "Köln")
                                .kind(CustomerKind.PERSON)
                                .from("account")),
                SHOP.fact(
                        "identified-by",
                        ANNA,
                        AT,
                        Identified.by(Identifier.phone("+49301234567"), Identifier.card("77"))),
                SHOP.fact(
                                "purchase",
                                ANNA,
                                AT,
                                Purchase.of("981", List.of(tea))
                                        .withDiscount(Money.of("4.95", "EUR"))
                                        .withTaxAndShipping(Money.of("3.80", "EUR"), Money.of("0.00", "EUR"))
                                        .withCost(Money.of("9.00", "EUR")))
                        .by(Ref.agent("kim")),
                SHOP.fact("purchase-plain", ANNA, AT, Purchase.of(Money.of("5", "JPY"))),
                SHOP.fact(
                        "returned",
                        ANNA,
                        AT,
                        Returned.ofLines(List.of(tea))
                                .withOrder("981")
                                .because("too hot")
                                .ofPurchaseAt(AT)),
                SHOP.fact(
                        "page-viewed",
                        ANNA,
                        AT,
                        new PageViewed("https://shop.example/tea?x=1", Optional.of("Tea"), Optional.empty())),
                SHOP.fact("product-viewed", ANNA, AT, new ProductViewed("tea-1", Optional.of("tea"), Optional.of(eur))),
                SHOP.fact("contacted", ANNA, AT, Contacted.inbound("where is my tea"))
                        .about(Ref.order("981")),
                SHOP.fact("rated", ANNA, AT, Rated.nps(9).saying("nice\ntea")),
                SHOP.fact("referred", ANNA, AT, Referred.decisive(BEN)),
                SHOP.fact("spoke-publicly", ANNA, AT, SpokePublicly.negative(2500)),
                SHOP.fact("custom", ANNA, AT, Custom.of("quiz_done").with("result", "green")),
                SHOP.fact(
                        "unknown",
                        Customer.of(BEN),
                        AT,
                        new UnknownDetail(new EncodedDetail("teleported", 2, "{ \"to\" : [1, 2.50] }"))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachDetailHasAGoldenFormWhichIsAlsoTheDocumentedOne(Interaction sample) throws IOException {
        String golden = Files.readString(
                        Path.of("src/test/resources/golden", sample.id().key() + ".json"))
                .strip();

        assertThat(USUAL.write(sample)).isEqualTo(golden);
        assertThat(USUAL.read(golden)).isEqualTo(sample);
        assertThat(Files.readString(Path.of("../docs/interactions.md"))).contains(golden);
    }

    @Test
    void noDetailIsWithoutAGoldenForm() {
        Set<String> shown = samples().stream()
                .map(sample -> sample.detail().getClass().getName())
                .collect(Collectors.toSet());

        assertThat(new ClassFileImporter().importPackagesOf(Crm.class))
                .filteredOn(type -> type.isRecord() && type.isAssignableTo(Detail.class))
                .filteredOn(type -> !type.getSource().toString().contains("test-classes"))
                .extracting(JavaClass::getName)
                .hasSizeGreaterThan(30)
                .isSubsetOf(shown);
    }

    @Test
    void whatIsNotKnownIsIgnoredAndWhatMayBeAbsentMayBeAbsent() {
        String line =
                "{\"source\":\"a\",\"key\":\"b\",\"customer\":[\"card:1\"],\"channel\":\"web\",\"novelty\":{\"x\":[1]},"
                        + "\"occurred_at\":\"2026-01-05T11:00:00+01:00\",\"type\":\"purchase\",\"version\":1,"
                        + "\"detail\":{\"amount\":{\"amount\":5,\"currency\":\"EUR\",\"note\":1},\"colour\":\"red\"}}";

        Interaction read = Vocabulary.SHARED.read(line);
        String withNull = "{\"order\":null,\"lines\":null,\"amount\":{\"amount\":5,\"currency\":\"EUR\"}}";

        assertThat(read.detail()).isEqualTo(Purchase.of(Money.of("0.05", "EUR")));
        assertThat(read.occurredAt()).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
        assertThat(Json.read("purchase", withNull, Purchase.class)).isEqualTo(read.detail());
    }

    @Test
    void aNewerFormatOfAKnownTypeIsKeptAsItIs() {
        EncodedDetail newer = new EncodedDetail("purchase", 2, "{\"amount\":\"5 euros\"}");
        assertThat(Vocabulary.SHARED.decode(newer)).isEqualTo(new UnknownDetail(newer));
        assertThat(Vocabulary.SHARED.encode(new UnknownDetail(newer))).isEqualTo(newer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"amount\":{\"amount\":1.9,\"currency\":\"EUR\"}} | money.amount",
                "{\"amount\":{\"amount\":\"5\",\"currency\":\"EUR\"}} | money.amount",
                "{\"amount\":{\"amount\":5}} | money.currency",
                "{\"amount\":{\"currency\":\"EUR\"}} | money.amount",
                "{\"amount\":null} | amount",
                "{} | purchase.amount",
                "{\"amount\":{\"amount\":5,\"currency\":\"EUR\"},\"amount\":{\"amount\":6,\"currency\":\"EUR\"}} | purchase",
                "{\"amount\":{\"amount\":5,\"currency\":\"EUR\"},\"order\":7} | purchase.order",
                "{\"amount\":{\"amount\":5,\"currency\":\"EUR\"}} trailing | purchase",
                "{\"amount\": | purchase",
                "[] | purchase",
                "null | purchase",
                "{\"amount\":{\"amount\":99999999999999999999,\"currency\":\"EUR\"}} | amount",
                "{\"amount\":{\"amount\":5,\"currency\":\"EUR\"},\"lines\":[{\"quantity\":\"x\",\"amount\":{\"amount\":5,\"currency\":\"EUR\"}}]} | number"
            })
    void nothingIsGuessedAndTheMessageNamesThePlaceButNotTheValue(String json, String place) {
        assertThatThrownBy(() -> Json.read("purchase", json, Purchase.class))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(place)
                .hasMessageNotContaining("9999999")
                .hasNoCause();
    }

    @Test
    void aKeyOfAMapIsDataAndStaysOutOfTheMessage() {
        assertThatThrownBy(() -> Json.read("custom", "{\"name\":\"x\",\"attributes\":{\"a@b.org\":5}}", Custom.class))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("custom.attributes.*")
                .hasMessageNotContaining("a@b.org");
    }

    @Test
    void aNumberIsWrittenOnlyIfItCanBeReadAgain() {
        record Weight(BigDecimal kilograms) implements Detail {}
        assertThat(Json.read("weight", Json.write(new Weight(new BigDecimal("-0." + "1".repeat(40)))), Weight.class))
                .isEqualTo(new Weight(new BigDecimal("-0." + "1".repeat(40))));
        for (String number : List.of("1".repeat(41), "1e999999999", "1e-999999999")) {
            assertThatThrownBy(() -> Json.write(new Weight(new BigDecimal(number))))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("number");
        }
    }

    @Test
    void aDetailThatNobodyAnnouncedCannotBeStored() {
        record Secret(String what) implements Detail {}
        assertThatThrownBy(() -> Vocabulary.SHARED.encode(new Secret("x"))).hasMessageContaining("DetailType");
        assertThatThrownBy(() -> Vocabulary.SHARED.plus(List.of(new DetailType<>("purchase", 1, Secret.class))))
                .hasMessageContaining("announced twice");
    }

    @Test
    void noDetailShowsPersonalData() {
        for (Interaction sample : samples()) {
            assertThat(sample + " " + sample.detail())
                    .doesNotContain(
                            "Anna",
                            "anna@",
                            "Köln",
                            "4930",
                            "hot",
                            "shop.example",
                            "where is",
                            "nice",
                            "green",
                            "2.50",
                            "how hot",
                            "bags",
                            "too late",
                            "mail of",
                            "platt",
                            "1970",
                            "kim");
        }
    }
}
