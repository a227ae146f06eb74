package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.EncodedDetail;
import io.rapport.crm.interaction.Identified;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Returned;
import io.rapport.crm.interaction.UnknownDetail;
import io.rapport.crm.kernel.Outcome;
import io.rapport.crm.kernel.Outcomes;
import io.rapport.crm.kernel.TimelineEntry;
import io.rapport.crm.money.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks what becomes of each recorded fact, and to whom it belongs. */
abstract class RecordingContract extends OnFreshCrm {
    /** A detail that no feature has announced. */
    record Unannounced(String what) implements Detail {}

    @Test
    void theFirstFactCreatesTheCustomerAndLaterOnesFindIt() {
        Outcomes first = crm.record(purchase("1", ANNA, "10.00", 5), purchase("2", BERT, "1.00", 5));
        Outcomes second = crm.record(purchase("3", Customer.email(" ANNA@Example.ORG "), "5.50", 2));

        assertThat(first.added()).isEqualTo(2);
        assertThat(second.toList()).containsExactly(new Outcome.Added(SHOP.key("3"), idOf(ANNA)));
        assertThat(net(ANNA)).isEqualTo(Money.of("15.50", "EUR"));
        assertThat(net(BERT)).isEqualTo(Money.of("1.00", "EUR"));
        assertThat(crm.customer(Customer.email("nobody@example.org"))).isEmpty();
    }

    @Test
    void theSameFactAgainIsADuplicateAlsoUnderAnotherName() {
        Interaction fact = purchase("1", ANNA, "10.00", 5);
        crm.record(fact);

        Outcomes again = crm.record(fact, fact.of(BERT), fact.by(Ref.agent("7")));

        assertThat(again.duplicates()).isEqualTo(3);
        assertThat(net(ANNA)).isEqualTo(Money.of("10.00", "EUR"));
        assertThat(crm.customers().count())
                .as("no customer is created for a duplicate")
                .isEqualTo(1);
    }

    @Test
    void anotherFactUnderTheSameIdIsAConflictWhateverDiffers() {
        Interaction fact = purchase("1", ANNA, "10.00", 5);
        crm.record(fact);

        Outcomes others = crm.record(
                purchase("1", ANNA, "10.01", 5), purchase("1", ANNA, "10.00", 6), fact.about(Ref.order("5")));

        assertThat(others.conflicting()).isEqualTo(3);
        assertThat(others.toList().get(0)).isEqualTo(new Outcome.Conflicting(SHOP.key("1"), idOf(ANNA)));
        assertThat(net(ANNA)).isEqualTo(Money.of("10.00", "EUR"));
    }

    @Test
    void withinOneCallTheFirstOfAnIdCountsAndTheOthersMeetIt() {
        Outcomes outcomes = crm.record(
                purchase("1", ANNA, "10.00", 5),
                purchase("1", ANNA, "10.00", 5),
                purchase("1", ANNA, "99.00", 5),
                purchase("2", ANNA, "1.00", 5));

        assertThat(outcomes.toList())
                .extracting(outcome -> outcome.getClass().getSimpleName())
                .containsExactly("Added", "Duplicate", "Conflicting", "Added");
        assertThat(net(ANNA)).isEqualTo(Money.of("11.00", "EUR"));
    }

    @Test
    void oneBadFactNeverSinksTheRest() {
        List<Interaction> facts = new ArrayList<>();
        IntStream.range(0, 2500)
                .forEach(i -> facts.add(purchase("good-" + i, Customer.card("" + i % 40), "1.00", i % 300)));
        facts.add(700, purchase("future", ANNA, "1.00", -2));
        facts.add(800, fact("unannounced", ANNA, 1, new Unannounced("x")));
        facts.add(900, purchase("stranger", Customer.of(new CustomerId(new UUID(7, 7))), "1.00", 1));

        Outcomes outcomes = crm.record(facts);

        assertThat(outcomes.added()).isEqualTo(2500);
        assertThat(outcomes.toList())
                .filteredOn(Outcome.Refused.class::isInstance)
                .extracting(refused -> ((Outcome.Refused) refused).reason().code())
                .containsExactly("interaction.future", "interaction.invalid", "customer.unknown");
        assertThat(crm.customers().count()).isEqualTo(40);
    }

    @Test
    void aFactThatWouldOverflowASumIsRefusedAndTheOthersOfTheCustomerAreKept() {
        Money most = new Money(Long.MAX_VALUE, EUR);
        Outcomes outcomes = crm.record(
                purchase("1", ANNA, "1.00", 3), fact("2", ANNA, 2, Purchase.of(most)), purchase("3", ANNA, "2.00", 1));

        assertThat(outcomes.added()).isEqualTo(2);
        assertThat(outcomes.refused()).isEqualTo(1);
        assertThat(net(ANNA)).isEqualTo(Money.of("3.00", "EUR"));
    }

    @Test
    void aDayAheadIsTakenForAWrongClockAndMoreIsRefused() {
        Interaction dayAhead = SHOP.fact("1", ANNA, NOW.plus(Duration.ofHours(24)), Contacted.inbound("x"));
        Interaction later = SHOP.fact("2", ANNA, NOW.plus(Duration.ofHours(24)).plusMillis(1), Contacted.inbound("x"));

        Outcomes outcomes = crm.record(dayAhead, later, later);

        assertThat(outcomes.added()).isEqualTo(1);
        assertThat(outcomes.refused()).isEqualTo(2);
    }

    @Test
    void aFactThatWasRecordedWhileTheClockWasAheadIsKnownAgainWhenTheClockIsRight() {
        clock.advance(Duration.ofDays(40));
        Interaction soon = purchase("1", ANNA, "10.00", -30);
        crm.record(
                soon,
                purchase("2", ANNA, "1.00", -31),
                purchase("3", BERT, "1.00", -20),
                purchase("4", ANNA, "1.00", 1));
        clock.advance(Duration.ofDays(-40));

        Outcomes again = crm.record(
                soon,
                purchase("1", ANNA, "10.01", -30),
                purchase("1", Customer.of(idOf(ANNA)), "10.00", -31),
                purchase("5", ANNA, "10.00", -30),
                purchase("6", Customer.card("new"), "10.00", -30),
                purchase("7", BERT, "2.00", 1));

        assertThat(again.toList().subList(0, 3))
                .containsExactly(
                        new Outcome.Duplicate(SHOP.key("1"), idOf(ANNA)),
                        new Outcome.Conflicting(SHOP.key("1"), idOf(ANNA)),
                        new Outcome.Conflicting(SHOP.key("1"), idOf(ANNA)));
        assertThat(again.toList())
                .filteredOn(Outcome.Refused.class::isInstance)
                .extracting(refused -> ((Outcome.Refused) refused).reason().code())
                .containsExactly("interaction.future", "interaction.future");
        assertThat(again.added()).isEqualTo(1);
        assertThat(net(ANNA)).isEqualTo(Money.of("12.00", "EUR"));
        assertThat(crm.customer(Customer.card("new"))).isEmpty();
    }

    @Test
    void identifiersThatAreNamedTogetherBelongTogether() {
        crm.record(purchase("1", ANNA.orCard("4711"), "1.00", 3));
        crm.record(fact("2", Customer.card("4711"), 2, Identified.by(Identifier.phone("+49 30 1234567"))));

        assertThat(idOf(Customer.phone("+49301234567"))).isEqualTo(idOf(ANNA));
        assertThat(crm.customer(ANNA).orElseThrow().identifiers())
                .containsExactly(
                        Identifier.card("4711"),
                        Identifier.email("anna@example.org"),
                        Identifier.phone("+49301234567"));
    }

    @Test
    void identifiersOfTwoCustomersNameNeitherAndNothingIsGuessed() {
        crm.record(purchase("1", ANNA, "1.00", 3), purchase("2", Customer.card("4711"), "1.00", 3));

        Outcomes outcomes = crm.record(
                purchase("3", ANNA.orCard("4711"), "1.00", 1),
                fact("4", ANNA, 1, Identified.by(Identifier.card("4711"))),
                purchase("5", Customer.of(idOf(ANNA)), "1.00", 1));

        assertThat(outcomes.toList())
                .extracting(outcome -> outcome.getClass().getSimpleName())
                .containsExactly("Refused", "Refused", "Added");
        assertThat(outcomes.toList().get(0).toString()).doesNotContain("anna", "4711");
        assertThat(crm.customer(ANNA.orCard("4711"))).isEmpty();
    }

    @Test
    void factsAreFoundByTimeAndByWhatTheyAreAboutWhicheverCameFirst() {
        crm.record(
                fact("back", ANNA, 1, Returned.of("981", Money.of("4.00", "EUR"))),
                fact("bought", ANNA, 5, Purchase.of("981", Money.of("9.00", "EUR"))),
                fact("asked", BERT, 3, Contacted.inbound("may I?")).about(Ref.order("981")),
                fact("other", ANNA, 4, Purchase.of("982", Money.of("9.00", "EUR"))));

        assertThat(crm.timeline(idOf(ANNA)))
                .extracting(RecordingContract::key)
                .containsExactly("bought", "other", "back");
        assertThat(crm.timeline(Ref.order("981")))
                .extracting(RecordingContract::key)
                .containsExactly("bought", "asked", "back");
        assertThat(crm.timeline(Ref.order("981")).newestFirst())
                .extracting(RecordingContract::key)
                .containsExactly("back", "asked", "bought");
        assertThat(crm.timeline(idOf(ANNA)).about(Ref.order("982")))
                .extracting(RecordingContract::key)
                .containsExactly("other");
    }

    @Test
    void aDetailOfUnknownTypeIsKeptToTheLetter() {
        Detail unknown = new UnknownDetail(new EncodedDetail("beamed_up", 9, "{ \"to\" : [1,\t2.50] }"));

        assertThat(crm.record(fact("1", ANNA, 1, unknown), fact("1", ANNA, 1, unknown))
                        .duplicates())
                .isEqualTo(1);
        assertThat(crm.timeline(idOf(ANNA))).extracting(TimelineEntry::detail).containsExactly(unknown);
    }

    @Test
    void aThousandFactsFromEightThreadsOnOneCustomerAreAllThere() throws Exception {
        crm.record(purchase("first", ANNA, "1.00", 9));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Long>> work = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                List<Interaction> ten = IntStream.range(i * 10, i * 10 + 10)
                        .mapToObj(n -> purchase("n" + n, ANNA, "1.00", n % 300))
                        .toList();
                work.add(() -> crm.record(ten).added());
            }
            long added = 0;
            for (Future<Long> done : threads.invokeAll(work)) {
                added += done.get();
            }
            assertThat(added).isEqualTo(1000);
        } finally {
            threads.shutdownNow();
        }
        assertThat(net(ANNA)).isEqualTo(Money.of("1001.00", "EUR"));
        assertThat(crm.verify(idOf(ANNA)).orElseThrow().holds()).isTrue();
    }

    private static String key(TimelineEntry entry) {
        return entry.recorded().id().key();
    }
}
