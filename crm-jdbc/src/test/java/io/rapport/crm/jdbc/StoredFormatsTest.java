package io.rapport.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.Crm;
import io.rapport.crm.CustomerView;
import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Fulfilled;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Databases that the library wrote before are opened as they are, without rebuilding, and mean what they meant. */
@ParameterizedClass
@MethodSource("kept")
class StoredFormatsTest {
    private final StoredFormat format;
    private final Database kind;
    private DataSource database;
    private Crm crm;

    StoredFormatsTest(StoredFormat format, Database kind) {
        this.format = format;
        this.kind = kind;
    }

    static Stream<Arguments> kept() {
        return StoredFormat.all().stream()
                .flatMap(format ->
                        Stream.of(Database.values()).filter(format::isKeptFor).map(kind -> Arguments.of(format, kind)));
    }

    @BeforeEach
    void open() {
        database = format.restored(kind);
        crm = StoredShop.opened(database);
    }

    @AfterEach
    void drop() {
        kind.drop(database);
    }

    @Test
    void everyProfileIsWhatTheLogSays() {
        assertThat(crm.customers().count()).isGreaterThan(5);
        assertProfilesHold();
    }

    @Test
    void theAnswersAboutACustomerAreTheSame() {
        CustomerView anna = customer(StoredShop.ANNA);

        assertThat(anna.identifiers()).hasSize(4);
        assertThat(anna.value().net().toList()).containsExactly(Money.of("30.00", "CHF"), Money.of("155.50", "EUR"));
        assertThat(anna.engagement().referrals().number()).isEqualTo(2);
        assertThat(anna.privacy().consents().statements()).hasSize(1);
        assertThat(anna.care().promises()).hasSize(5);
        assertThat(anna.care().openPromises()).hasSize(1);
        assertThat(anna.trust().score().score()).isCloseTo(47.47, within(0.01));
    }

    @Test
    void theLogIsReadByCustomerAndBySubject() {
        assertThat(crm.timeline(customer(StoredShop.ANNA).id())).hasSize(34);
        assertThat(crm.timeline(Ref.order("3003"))).hasSize(3);
    }

    @Test
    void customersAreFoundByWhatIsKeptAboutAll() {
        long all = crm.customers().count();

        for (String score : List.of("trust", "trust_as_of", "p_alive", "expected_purchases")) {
            assertThat(crm.customers().where(Attribute.number(score).isKnown()).count())
                    .as(score)
                    .isEqualTo(all);
        }
        assertThat(crm.customers().where(Attribute.number("net_eur").is(15_550L)))
                .extracting(CustomerView::id)
                .containsExactly(customer(StoredShop.ANNA).id());
    }

    @Test
    void whatIsDueIsStillDue() {
        assertThat(crm.care().due(StoredShop.NOW.plusSeconds(300_000)))
                .extracting(due -> due.what() + " of " + due.about() + " at " + due.at())
                .contains(
                        "response of case:c-3 at 2026-03-25T11:00:00Z",
                        "resolution of case:q-2 at 2026-04-01T09:00:00Z",
                        "promise of promise:delivery-3003 at 2026-04-03T12:00:00Z");
    }

    @Test
    void documentsAreStillThere() {
        assertThat(crm.documents().get(StoredShop.DOCUMENT).orElseThrow().body())
                .isEqualTo("monday 9 to 18");
        assertThat(crm.forecast().model()).isEqualTo(Optional.of(StoredShop.model()));
        assertThat(crm.value().rfmCutoffs(StoredShop.EUR).orElseThrow().customers())
                .isEqualTo(9);
    }

    @Test
    void whatWasRecordedOrErasedIsKnownAgain() {
        List<Interaction> facts =
                format.facts().stream().map(crm.vocabulary()::read).toList();
        long erased = facts.stream()
                .filter(fact -> fact.who().equals(StoredShop.HANNA))
                .count();

        var again = crm.record(facts);

        assertThat(again.refused()).as("erased").isEqualTo(erased).isPositive();
        assertThat(again.duplicates()).isEqualTo(facts.size() - erased);
        assertProfilesHold();
    }

    @Test
    void whatWasDecidedIsNotDecidedAgain() {
        var command = StoredShop.claim(customer(StoredShop.DAVID).id());

        var again = crm.decide(command, situation -> {
            throw new AssertionError("asked again");
        });

        assertThat(again.isAllowed()).isTrue();
    }

    @Test
    void lifeGoesOn() {
        Source shop = Source.of("shop", Channel.WEB);

        crm.record(
                shop.fact("new-1", StoredShop.ANNA, StoredShop.NOW, Purchase.of(Money.of("4.50", "EUR"))),
                shop.fact("new-2", StoredShop.ANNA, StoredShop.NOW, Fulfilled.delivery("3003")));

        CustomerView anna = customer(StoredShop.ANNA);
        assertThat(anna.value().net().toList()).contains(Money.of("160.00", "EUR"));
        assertThat(anna.care().openPromises()).isEmpty();
        assertProfilesHold();
    }

    private CustomerView customer(Customer who) {
        return crm.customer(who).orElseThrow();
    }

    private void assertProfilesHold() {
        for (CustomerView view : crm.customers()) {
            assertThat(crm.verify(view.id()).orElseThrow().differing())
                    .as("what differs for " + view)
                    .isEmpty();
        }
    }
}
