package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.Crm;
import io.rapport.crm.CrmBuilder;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Custom;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.kernel.ErasureReceipt;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.DocumentChange;
import io.rapport.crm.storage.UnknownOutcomeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Whoever erases a person gets a receipt, also when asking again, and what is kept for that leads to nobody. */
abstract class ErasingContract extends OnFreshCrm {
    @Test
    void whoErasesAgainBecauseTheOutcomeWasUnknownIsToldThatThePersonIsGone() {
        AtomicBoolean failed = new AtomicBoolean();
        AroundCommits failsOnceAfterwards = (commit, storage) -> {
            CommitResult result = storage.commit(commit);
            if (!commit.removals().isEmpty() && failed.compareAndSet(false, true)) {
                throw new UnknownOutcomeException("the connection broke while it was committed; repeat it");
            }
            return result;
        };
        try (Crm shaken = on(failsOnceAfterwards).open()) {
            shaken.record(purchase("1", ANNA, "10.00", 5));
            CustomerId anna = idOf(ANNA);
            assertThatThrownBy(() -> shaken.erase(anna)).isInstanceOf(UnknownOutcomeException.class);
            clock.advance(Duration.ofDays(1));

            ErasureReceipt again = shaken.erase(anna).orElseThrow();

            assertThat(again).isEqualTo(new ErasureReceipt(anna, NOW, OptionalLong.empty(), false));
            assertThat(crm.erase(anna)).as("by another program").contains(again);
            assertThat(crm.customer(anna)).isEmpty();
        }
    }

    @Test
    void theReceiptSaysAlsoLaterWhetherTheFactsAreKeptFromComingBackWhoeverAsks() {
        try (Crm keyed = Crm.with(secondStorage(), ZONE)
                .feature(new MoodFeature())
                .clock(clock)
                .erasureKey("a secret of the host".getBytes(StandardCharsets.UTF_8))
                .open()) {
            crm.record(purchase("1", ANNA, "10.00", 5), purchase("2", BERT, "10.00", 5));
            CustomerId anna = idOf(ANNA);
            CustomerId bert = idOf(BERT);
            keyed.erase(anna);
            crm.erase(bert);

            assertThat(List.of(keyed, crm)).allSatisfy(any -> {
                assertThat(any.erase(anna).orElseThrow().guarded()).isTrue();
                assertThat(any.erase(bert).orElseThrow().guarded()).isFalse();
            });
        }
    }

    @Test
    void thereIsNoReceiptForSomebodyWhoWasNeverHere() {
        assertThat(crm.erase(new CustomerId(new UUID(7, 7)))).isEmpty();
    }

    @Test
    void ofTwoWhoEraseAPersonAtOnceEachGetsAReceiptAndOneOfThemTheNumberOfFacts() throws Exception {
        crm.record(purchase("1", ANNA, "10.00", 5), purchase("2", ANNA, "10.00", 4));
        CustomerId anna = idOf(ANNA);
        Callable<OptionalLong> erase = () -> crm.erase(anna).orElseThrow().interactions();

        try (Crowd crowd = new Crowd(2)) {
            assertThat(crowd.atOnce(List.of(erase, erase)))
                    .containsExactlyInAnyOrder(OptionalLong.of(2), OptionalLong.empty());
        }
    }

    @Test
    void whatIsKeptOfAnErasureLeadsNeitherToThePersonNorToWhatRemains() {
        List<Commit> erasures = new ArrayList<>();
        AroundCommits overheard = (commit, storage) -> {
            if (!commit.removals().isEmpty()) {
                erasures.add(commit);
            }
            return storage.commit(commit);
        };
        try (Crm heard = on(overheard).open()) {
            heard.record(purchase("1", ANNA, "10.00", 5));
            heard.record(
                    purchase("2", BERT, "10.00", 5),
                    purchase("3", BERT, "20.00", 4),
                    fact("4", BERT, 3, Custom.of("visited")));
            CustomerId anna = idOf(ANNA);
            heard.erase(anna);
            heard.erase(idOf(BERT));

            assertThat(erasures).hasSize(2).allSatisfy(erasure -> {
                CustomerId remainder = erasure.changes().get(0).customer();
                assertThat(documents(erasure)).doesNotContain(anna.toString(), remainder.toString(), "shop");
                assertThat(erasure.changes().get(0).append())
                        .as("when it was erased is not noted with what remains")
                        .extracting(Recorded::recordedAt)
                        .doesNotContain(NOW)
                        .isEqualTo(erasure.changes().get(0).append().stream()
                                .map(Recorded::occurredAt)
                                .toList());
            });
            assertThat(erasures.get(0).documents())
                    .as("how much there was is not noted with the erasure")
                    .extracting(DocumentChange::body)
                    .isEqualTo(erasures.get(1).documents().stream()
                            .map(DocumentChange::body)
                            .toList());
        }
    }

    private static String documents(Commit erasure) {
        return erasure.documents().toString();
    }

    private CrmBuilder on(AroundCommits around) {
        return Crm.with(around.of(secondStorage()), ZONE)
                .feature(new MoodFeature())
                .clock(clock);
    }
}
