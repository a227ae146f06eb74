package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.Crm;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Custom;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.kernel.Command;
import io.rapport.crm.storage.ContentionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Those who write the same customers at once take turns, so that few work in vain, and nobody waits for ever. */
abstract class TurnContract extends OnFreshCrm {
    private static final int WRITERS = 6;
    private static final int FACTS_EACH = 10;

    private final AtomicInteger commits = new AtomicInteger();

    @Test
    void whoeverNamesACustomerAlikeTakesTurnsAndNobodyWorksInVain() throws Exception {
        crm.record(purchase("first", ANNA, "1.00", 9));
        CustomerId anna = idOf(ANNA);
        List<Callable<Long>> works = new ArrayList<>();
        try (Crm slow = slow();
                Crowd crowd = new Crowd(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                works.add(() -> IntStream.range(0, FACTS_EACH)
                        .mapToObj(fact -> purchase(number + "-" + fact, ANNA, "1.00", fact))
                        .mapToLong(fact -> slow.record(fact).added())
                        .sum());
            }
            assertThat(crowd.atOnce(works)).containsOnly((long) FACTS_EACH);
        }

        assertThat(crm.customer(anna).orElseThrow().interactions()).isEqualTo(WRITERS * FACTS_EACH + 1L);
        assertThat(commits.get())
                .as("commits for %s facts", WRITERS * FACTS_EACH)
                .isLessThan(WRITERS * FACTS_EACH * 2);
    }

    @Test
    void factsInBatchesAndUnderOtherNamesAndDecisionsAndAnErasureAllGetTheirTurn() throws Exception {
        crm.record(purchase("first", ANNA.orCard("4711"), "1.00", 9), purchase("other", BERT, "1.00", 9));
        CustomerId anna = idOf(ANNA);
        CustomerId bert = idOf(BERT);
        try (Crm slow = slow();
                Crowd crowd = new Crowd(WRITERS)) {
            List<Callable<Long>> works = List.of(
                    () -> singles(slow, "e-mail", ANNA),
                    () -> singles(slow, "card", Customer.card("4711")),
                    () -> singles(slow, "id", Customer.of(anna)),
                    () -> batches(slow),
                    () -> decisions(slow, anna),
                    () -> slow.erase(bert).isPresent() ? (long) FACTS_EACH : 0);
            assertThat(crowd.atOnce(works)).containsOnly((long) FACTS_EACH);
        }

        assertThat(crm.customer(anna).orElseThrow().interactions()).isEqualTo(5L * FACTS_EACH + 1);
        assertThat(crm.verify(anna).orElseThrow().holds()).isTrue();
    }

    private static long singles(Crm crm, String name, Customer who) {
        return IntStream.range(0, FACTS_EACH)
                .mapToObj(fact -> purchase(name + "-" + fact, who, "1.00", fact))
                .mapToLong(fact -> crm.record(fact).added())
                .sum();
    }

    /** Records batches in which more customers are named than take turns before the first attempt. */
    private static long batches(Crm crm) {
        long added = 0;
        for (int number = 0; number < FACTS_EACH; number++) {
            List<Interaction> batch = new ArrayList<>();
            batch.add(purchase("batch-" + number, ANNA, "1.00", number));
            for (int other = 0; other < 20; other++) {
                batch.add(purchase("batch-" + number + "-" + other, Customer.card("other " + other), "1.00", 1));
            }
            added += crm.record(batch).added();
        }
        return added / 21;
    }

    private static long decisions(Crm crm, CustomerId customer) {
        return IntStream.range(0, FACTS_EACH)
                .mapToObj(number -> Command.of(SHOP.key("command-" + number), customer, Channel.WEB, NOW))
                .filter(command -> crm.decide(command, situation -> situation.allow(Custom.of("thanked")))
                        .isAllowed())
                .count();
    }

    @Test
    void aRuleThatWaitsForAnotherThreadToWriteTheSameCustomerIsNotStuck() throws Exception {
        crm.record(purchase("first", ANNA, "1.00", 9));
        CustomerId anna = idOf(ANNA);
        Command command = Command.of(SHOP.key("1"), anna, Channel.WEB, NOW);
        AtomicInteger asked = new AtomicInteger();
        var other = Executors.newSingleThreadExecutor();
        try {
            crm.decide(command, situation -> {
                if (asked.incrementAndGet() == 1) {
                    Interaction meanwhile = purchase("meanwhile", Customer.of(anna), "1.00", 1);
                    assertThat(other.submit(() -> crm.record(meanwhile).added()))
                            .succeedsWithin(30, TimeUnit.SECONDS)
                            .isEqualTo(1L);
                }
                return situation.allow(Custom.of("done"));
            });
        } finally {
            other.shutdownNow();
        }

        assertThat(asked).hasValue(2);
        assertThat(crm.customer(anna).orElseThrow().interactions()).isEqualTo(3);
    }

    @Test
    void twoWhoHoldEachOthersCustomersGoOnAfterAWhile() throws Exception {
        crm.record(purchase("a", ANNA, "1.00", 9), purchase("b", BERT, "1.00", 9));
        CustomerId anna = idOf(ANNA);
        CustomerId bert = idOf(BERT);
        AtomicInteger asked = new AtomicInteger();

        try (Crowd crowd = new Crowd(2)) {
            List<Callable<Boolean>> works = List.of(
                    () -> decideAndRecordInside(asked, "1", anna, bert),
                    () -> decideAndRecordInside(asked, "2", bert, anna));
            assertThat(crowd.atOnce(works)).containsOnly(true);
        }

        assertThat(crm.customer(anna).orElseThrow().interactions()).isEqualTo(3);
        assertThat(crm.customer(bert).orElseThrow().interactions()).isEqualTo(3);
    }

    /** Decides on one customer by a rule that records a fact of the other one, when both rules are being asked. */
    private boolean decideAndRecordInside(AtomicInteger asked, String key, CustomerId decided, CustomerId recorded) {
        return crm.decide(Command.of(SHOP.key(key), decided, Channel.WEB, NOW), situation -> {
                    asked.incrementAndGet();
                    while (asked.get() < 2) {
                        LockSupport.parkNanos(100_000);
                    }
                    crm.record(purchase("inside-" + key, Customer.of(recorded), "1.00", 1));
                    return situation.allow(Custom.of("done"));
                })
                .isAllowed();
    }

    @Test
    void whatOthersOvertakeEveryTimeIsGivenUpAndNothingOfItIsStored() {
        crm.record(purchase("first", ANNA, "1.00", 9));
        CustomerId anna = idOf(ANNA);
        AtomicInteger asked = new AtomicInteger();

        assertThatThrownBy(() -> crm.decide(Command.of(SHOP.key("1"), anna, Channel.WEB, NOW), situation -> {
                    crm.record(purchase("faster-" + asked.incrementAndGet(), ANNA, "1.00", 1));
                    return situation.allow(Custom.of("done"));
                }))
                .isInstanceOf(ContentionException.class)
                .hasMessageContaining("shop/1")
                .hasMessageContaining("Stale")
                .hasMessageContaining("nothing of it is stored");

        assertThat(crm.customer(anna).orElseThrow().interactions()).isEqualTo(asked.get() + 1L);
    }

    /** Returns a front door of a second program, whose commits are counted and take a while longer. */
    private Crm slow() {
        AroundCommits counted = (commit, storage) -> {
            commits.incrementAndGet();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
            return storage.commit(commit);
        };
        return Crm.with(counted.of(secondStorage()), ZONE)
                .feature(new MoodFeature())
                .clock(clock)
                .open();
    }
}
