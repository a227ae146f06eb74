package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.Crm;
import io.rapport.crm.CrmBuilder;
import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.failure.CrmException;
import io.rapport.crm.interaction.Custom;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Returned;
import io.rapport.crm.kernel.ErasureReceipt;
import io.rapport.crm.kernel.Outcome;
import io.rapport.crm.money.Money;
import io.rapport.crm.storage.Document;
import io.rapport.crm.tck.MoodStated.Mood;
import io.rapport.crm.value.CohortRetention;
import io.rapport.crm.value.ParetoAnalysis;
import io.rapport.crm.value.ValueAttributes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Checks what is kept: segments, dues, verification, rebuilding, erasure, documents, and the settings on which stored
 * profiles depend.
 */
abstract class KeepingContract extends OnFreshCrm {
    @Test
    void customersAreSelectedOrderedCountedAndTotalled() {
        crm.record(
                purchase("1", ANNA, "10.00", 50),
                purchase("2", ANNA, "10.00", 5),
                purchase("3", BERT, "7.00", 2),
                fact("4", Customer.card("4711"), 1, new MoodStated(Mood.RAINY)));

        LocalDate longAgo = LocalDate.ofInstant(NOW, ZONE).minusDays(3);
        assertThat(crm.customers().where(ValueAttributes.LAST_PURCHASE.before(longAgo)))
                .extracting(view -> view.id())
                .containsExactly(idOf(ANNA));
        assertThat(crm.customers().where(MoodFeature.MOOD.is(Mood.RAINY)).count())
                .isEqualTo(1);
        assertThat(crm.customers().orderedByDescending(ValueAttributes.net(EUR)))
                .extracting(view -> view.id())
                .containsExactly(idOf(ANNA), idOf(BERT), idOf(Customer.card("4711")));
        assertThat(crm.customers().total(ValueAttributes.net(EUR)).sum()).isEqualTo(2700);
        assertThat(crm.customers().total(ValueAttributes.net(EUR)).customers()).isEqualTo(3);
    }

    @Test
    void whatIsDueFollowsTheProfile() {
        crm.record(fact("1", ANNA, 3, new MoodStated(Mood.RAINY)));
        assertThat(storage.due(MoodFeature.CHEER_UP, NOW, 9))
                .extracting(due -> due.due().at())
                .containsExactly(NOW.minus(Duration.ofDays(2)));

        crm.record(fact("2", ANNA, 1, new MoodStated(Mood.SUNNY)));
        assertThat(storage.due(MoodFeature.CHEER_UP, NOW, 9)).isEmpty();
    }

    @Test
    void aProfileThatIsNotWhatTheLogSaysIsFoundAndMended() {
        crm.record(purchase("1", ANNA, "10.00", 5), fact("2", ANNA, 4, new MoodStated(Mood.RAINY)));
        CustomerId anna = idOf(ANNA);
        assertThat(crm.verify(anna).orElseThrow().holds()).isTrue();

        forgetTheProfileOf(anna);
        assertThat(crm.verify(anna).orElseThrow().differing()).contains("value", "mood");

        assertThat(crm.rebuild("value")).isEqualTo(1);
        assertThat(crm.verify(anna).orElseThrow().differing()).contains("mood").doesNotContain("value");
        for (String other : crm.verify(anna).orElseThrow().differing()) {
            assertThat(crm.rebuild(other)).isEqualTo(1);
        }
        assertThat(crm.verify(anna).orElseThrow().holds()).isTrue();
        assertThat(crm.customers()
                        .where(MoodFeature.MOOD.is(Mood.RAINY))
                        .total(ValueAttributes.net(EUR))
                        .sum())
                .isEqualTo(1000);
        assertThat(storage.due(MoodFeature.CHEER_UP, NOW, 9)).hasSize(1);
        assertThatThrownBy(() -> crm.rebuild("nothing")).hasMessageContaining("feature");
    }

    @Test
    void anErasedPersonIsGoneAndTheCompanysTotalsHold() {
        crm.record(
                fact("1", ANNA.orCard("4711"), 60, Purchase.of("981", Money.of("30.00", "EUR"))),
                fact("2", ANNA, 40, Returned.of("981", Money.of("10.00", "EUR")).because("she said so")),
                fact("3", ANNA, 3, Custom.of("visited").with("street", "Elm")),
                purchase("4", BERT, "5.00", 1));
        CustomerId anna = idOf(ANNA);
        ParetoAnalysis before = crm.value().pareto(EUR);
        var monthsBefore = crm.value().byMonth();
        CohortRetention cohortsBefore = crm.value().cohorts();

        ErasureReceipt receipt = crm.erase(anna).orElseThrow();

        assertThat(receipt).isEqualTo(new ErasureReceipt(anna, NOW, OptionalLong.of(3), false));
        assertThat(crm.customer(anna)).isEmpty();
        assertThat(crm.customer(ANNA)).isEmpty();
        assertThat(crm.customer(Customer.card("4711"))).isEmpty();
        assertThat(crm.timeline(anna)).isEmpty();
        assertThat(crm.timeline(Ref.order("981"))).isEmpty();
        assertThat(crm.value().pareto(EUR).total()).isEqualTo(before.total());
        assertThat(crm.value().byMonth()).isEqualTo(monthsBefore);
        assertThat(crm.value().cohorts()).isEqualTo(cohortsBefore);
        assertThat(crm.customers())
                .hasSize(2)
                .allMatch(view -> crm.verify(view.id()).orElseThrow().holds());
        assertThat(crm.customers())
                .filteredOn(view -> !view.id().equals(idOf(BERT)))
                .flatExtracting(view -> crm.timeline(view.id()).stream().toList())
                .as("what remains is dated to the first of the month")
                .extracting(entry -> entry.recorded().occurredAt())
                .containsExactly(Instant.parse("2025-11-30T23:00:00Z"), Instant.parse("2025-12-31T23:00:00Z"));
    }

    @Test
    void withAKeyAnErasedFactCannotComeBackAndANewOneStartsANewCustomer() {
        Crm guarded = Crm.with(secondStorage(), ZONE)
                .feature(new MoodFeature())
                .clock(clock)
                .erasureKey("a secret of the host".getBytes(StandardCharsets.UTF_8))
                .open();
        Interaction old = purchase("1", ANNA, "30.00", 60);
        guarded.record(old);
        CustomerId anna = guarded.customer(ANNA).orElseThrow().id();
        assertThat(guarded.erase(anna).orElseThrow().guarded()).isTrue();

        assertThat(guarded.record(old).toList())
                .extracting(outcome -> ((Outcome.Refused) outcome).reason().code())
                .containsExactly("interaction.erased");
        assertThat(guarded.record(purchase("2", ANNA, "1.00", 1)).added()).isEqualTo(1);
        assertThat(guarded.customer(ANNA).orElseThrow().id()).isNotEqualTo(anna);
        assertThat(net(ANNA)).isEqualTo(Money.of("1.00", "EUR"));
        guarded.close();
    }

    @Test
    void anAttributeIsKeptInBulkOnlyIfItIsAmongTheNamesByWhichItIsTakenAwayAgain() {
        crm.record(purchase("1", ANNA, "10.00", 5));
        Attribute<Long> luck = Attribute.number("luck");

        crm.kernel().keep(Set.of("luck"), customer -> Set.of(luck.cell(7L)), done -> {});
        assertThat(crm.customers().where(luck.is(7L)).count()).isEqualTo(1);
        crm.kernel().keep(Set.of("luck"), customer -> Set.of(), done -> {});
        assertThat(crm.customers().where(luck.isKnown()).count()).isZero();

        assertThatThrownBy(() -> crm.kernel().keep(Set.of("fate"), customer -> Set.of(luck.cell(7L)), done -> {}))
                .hasMessageContaining("attribute.luck");
    }

    @Test
    void aDocumentIsWrittenAndReplacedOnlyIfItIsWhatWasRead() {
        Document first = crm.documents().put("model", "1");
        crm.documents().put("model", "2");

        assertThat(crm.documents().replace(first, "3")).isEmpty();
        Document second = crm.documents().get("model").orElseThrow();
        assertThat(second).isEqualTo(new Document("model", 2, "2"));
        assertThat(crm.documents().replace(second, "3")).contains(new Document("model", 3, "3"));
        assertThat(crm.documents().get("other")).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> crm.documents().put("rapport/features", "{}")).hasMessageContaining("reserved");
        assertThatThrownBy(() -> crm.documents().keep("features", new MoodStated(Mood.SUNNY)))
                .as("the register of features is the kernel's own")
                .hasMessageContaining("no room");
    }

    @Test
    void anotherTimeZoneOrAFeatureMoreOrLessIsNoticedBeforeAnythingIsSpoilt() {
        crm.record(fact("1", ANNA, 3, new MoodStated(Mood.RAINY)), purchase("2", ANNA, "1.00", 2));

        assertThatThrownBy(() -> second(ZoneId.of("Asia/Tokyo"))
                        .feature(new MoodFeature())
                        .open())
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("business time zone " + ZONE + ", and this one is Asia/Tokyo")
                .hasMessageContaining("rebuilding()");
        assertThatThrownBy(() -> second(ZONE).open())
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("mood")
                .hasMessageContaining("retiring(...)");
        assertThatThrownBy(() -> second(ZONE).feature(new MoodFeature("other")).open())
                .hasMessageContaining("mood");
    }

    @Test
    void profilesAreFoldedAgainUnderNewSettings() {
        Interaction lateEvening =
                SHOP.fact("1", ANNA, Instant.parse("2026-01-31T20:00:00Z"), Purchase.of(Money.of("1.00", "EUR")));
        crm.record(lateEvening);
        assertThat(crm.customer(ANNA).orElseThrow().value().lastPurchase()).contains(LocalDate.parse("2026-01-31"));

        try (Crm tokyo =
                second(ZoneId.of("Asia/Tokyo")).retiring("mood").rebuilding().open()) {
            assertThat(tokyo.customer(ANNA).orElseThrow().value().lastPurchase())
                    .contains(LocalDate.parse("2026-02-01"));
            assertThat(tokyo.customers()
                            .where(ValueAttributes.LAST_PURCHASE.is(LocalDate.parse("2026-02-01")))
                            .count())
                    .isEqualTo(1);
        }
        try (Crm again = second(ZoneId.of("Asia/Tokyo"))
                .feature(new MoodFeature())
                .rebuilding()
                .open()) {
            assertThat(again.verify(again.customer(ANNA).orElseThrow().id())
                            .orElseThrow()
                            .holds())
                    .isTrue();
        }
    }

    private CrmBuilder second(ZoneId zone) {
        return Crm.with(secondStorage(), zone).clock(clock);
    }

    @Test
    void everybodyHasWhatIsKeptAlsoWhoWasOvertakenWhileNewcomersPushedThemIntoTheNextPage() {
        Attribute<Long> kept = Attribute.number("kept_by_a_test");
        crm.record(IntStream.range(0, 501)
                .mapToObj(number -> fact("" + number, Customer.card("" + number), 5, Custom.of("born")))
                .toList());
        AtomicInteger computed = new AtomicInteger();

        crm.kernel()
                .keep(
                        Set.of(kept.name()),
                        customer -> {
                            if (computed.incrementAndGet() == 500) {
                                crm.record(fact("late", Customer.of(customer.id()), 1, Custom.of("late")));
                                crm.record(fact("new", Customer.card("new"), 1, Custom.of("born")));
                            }
                            return Set.of(kept.cell(1L));
                        },
                        done -> {});

        assertThat(IntStream.range(0, 501).mapToObj(number -> Customer.card("" + number)))
                .allMatch(customer -> crm.customer(customer)
                        .orElseThrow()
                        .snapshot()
                        .attributes()
                        .get(kept)
                        .isPresent());
    }

    @Test
    void aCustomerOfTheFirstDayThatCanBeRecordedCanBeErased() {
        crm.record(SHOP.fact("1", ANNA, Instant.parse("1900-01-01T00:00:00Z"), Purchase.of(Money.of("1.00", "EUR"))));

        assertThat(crm.erase(idOf(ANNA))).isPresent();
        assertThat(crm.customer(ANNA)).isEmpty();
    }

    @Test
    void aFactThatCameBackThroughAProgramWithoutTheKeyCanBeErasedAgain() {
        Interaction fact = purchase("1", ANNA, "1.00", 5);
        try (Crm keyed = Crm.with(secondStorage(), ZONE)
                .feature(new MoodFeature())
                .clock(clock)
                .erasureKey("a secret of the host".getBytes(StandardCharsets.UTF_8))
                .open()) {
            keyed.record(fact);
            keyed.erase(idOf(ANNA));
            assertThat(crm.record(fact).added()).isEqualTo(1);

            assertThat(keyed.erase(idOf(ANNA))).isPresent();
            assertThat(keyed.customer(ANNA)).isEmpty();
        }
    }
}
