package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.failure.CrmException;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Custom;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.kernel.Act;
import io.rapport.crm.kernel.Command;
import io.rapport.crm.kernel.Rule;
import io.rapport.crm.tck.MoodStated.Mood;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules that do not commute are decided on the profiles as they are when the decision is stored. */
abstract class DecidingContract extends OnFreshCrm {
    private static final Ref CASE = new Ref("case", "7");
    /** A case may be claimed once. */
    private static final Rule CLAIM = situation -> situation.history().isEmpty()
            ? situation.allow(Custom.of("claimed"))
            : Decision.refused("case.claimed", "somebody else looks after it");

    @Test
    void whatIsAllowedIsRecordedWithWhoAskedAndWhatItIsAbout() {
        CustomerId anna = born();
        Decision<List<Interaction>> decision = crm.decide(claim(anna, "1").by(Ref.agent("kim")), CLAIM);

        assertThat(decision.isAllowed()).isTrue();
        Interaction stored = crm.timeline(CASE).stream()
                .map(entry -> crm.vocabulary().decode(entry.recorded()))
                .findFirst()
                .orElseThrow();
        assertThat(decision).isEqualTo(Decision.allowed(List.of(stored)));
        assertThat(stored.detail()).isEqualTo(Custom.of("claimed"));
        assertThat(stored.by()).contains(Ref.agent("kim"));
    }

    @Test
    void aCommandCanBeAboutMoreThanItsCallerSaid() {
        CustomerId anna = born();
        Ref order = Ref.order("981");

        crm.decide(claim(anna, "1").about(order), CLAIM);

        assertThat(crm.timeline(CASE)).hasSize(1);
        assertThat(crm.timeline(order)).hasSize(1);
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() {
        CustomerId anna = born();
        crm.decide(claim(anna, "1"), CLAIM);
        long before = crm.customer(anna).orElseThrow().interactions();

        assertThat(crm.decide(claim(anna, "2"), CLAIM))
                .isEqualTo(Decision.refused("case.claimed", "somebody else looks after it"));
        assertThat(crm.customer(anna).orElseThrow().interactions()).isEqualTo(before);
    }

    @Test
    void theSameCommandAgainGetsTheSameAnswerWithoutAsking() {
        CustomerId anna = born();
        Rule twelveActs = situation -> Decision.allowed(IntStream.rangeClosed(1, 12)
                .mapToObj(n -> new Act(anna, Custom.of("act-" + n)))
                .toList());
        Decision<List<Interaction>> first = crm.decide(claim(anna, "1"), twelveActs);

        Decision<List<Interaction>> again = crm.decide(claim(anna, "1"), situation -> {
            throw new IllegalStateException("asked again");
        });

        assertThat(again).isEqualTo(first);
        assertThat(crm.timeline(CASE)).hasSize(12);
    }

    @Test
    void aCommandOfTheFutureIsRefusedLikeAFactUnlessItWasDecidedBefore() {
        CustomerId anna = born();
        Instant dayAhead = NOW.plus(Duration.ofHours(24));
        Command before = Command.of(SHOP.key("1"), anna, Channel.PHONE, dayAhead.plusMillis(1));
        clock.advance(Duration.ofMillis(1));
        Decision<List<Interaction>> first = crm.decide(before, CLAIM);
        assertThat(first.isAllowed()).as("a day ahead").isTrue();
        clock.advance(Duration.ofMillis(-1));

        assertThat(codes(crm.decide(
                        Command.of(SHOP.key("2"), anna, Channel.PHONE, dayAhead.plusMillis(1)), situation -> {
                            throw new IllegalStateException("asked");
                        })))
                .containsExactly("interaction.future");
        assertThat(crm.decide(before, CLAIM)).isEqualTo(first);
        assertThat(crm.decide(Command.of(SHOP.key("3"), anna, Channel.PHONE, dayAhead), CLAIM)
                        .isAllowed())
                .isTrue();
        assertThat(crm.customer(anna).orElseThrow().interactions()).isEqualTo(3);
    }

    @Test
    void aRuleForOneSortOfActAnswersWithTheActAndTheSameCommandForAnotherSortIsRefusedLoudly() {
        CustomerId anna = born();

        assertThat(crm.kernel().decide(claim(anna, "1"), Custom.class, s -> Decision.allowed(Custom.of("claimed"))))
                .isEqualTo(Decision.allowed(Custom.of("claimed")));
        assertThat(crm.kernel().decide(claim(anna, "2"), Custom.class, s -> Decision.refused("case.claimed", "no")))
                .isEqualTo(Decision.refused("case.claimed", "no"));
        assertThatThrownBy(() -> crm.kernel()
                        .decide(claim(anna, "1"), MoodStated.class, s -> Decision.allowed(new MoodStated(Mood.SUNNY))))
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("shop/1");
    }

    @Test
    void anIdThatWasUsedForAnotherCommandIsRefusedLoudly() {
        CustomerId anna = born();
        crm.decide(claim(anna, "1"), CLAIM);

        assertThatThrownBy(() -> crm.decide(claim(anna, "1").about(new Ref("case", "8")), CLAIM))
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("shop/1");
    }

    @Test
    void anIdThatWasUsedForAnotherCustomerIsRefusedLoudly() {
        crm.decide(claim(born(), "1"), CLAIM);
        crm.record(fact("too", BERT, 9, Custom.of("born")));

        assertThatThrownBy(() -> crm.decide(claim(idOf(BERT), "1"), CLAIM))
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("shop/1");
    }

    @Test
    void anIdThatIsTakenByAnOrdinaryFactIsRefusedAtOnce() {
        CustomerId anna = born();
        crm.record(fact("1#1", ANNA, 5, Custom.of("ordinary")));

        assertThatThrownBy(() -> crm.decide(claim(anna, "1"), CLAIM))
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("ordinary fact");
    }

    @Test
    void theRuleSeesWhatTheFeaturesKnowOfEachCustomerAndMayActForAllOfThem() {
        CustomerId anna = born();
        crm.record(fact("b", BERT, 3, new MoodStated(Mood.SUNNY)));
        CustomerId bert = idOf(BERT);
        Command command =
                new Command(SHOP.key("cheer"), Set.of(anna, bert), Channel.WEB, NOW, Optional.empty(), Set.of());

        crm.decide(command, situation -> {
            Mood mood = situation.state(bert, new MoodFeature()).orElseThrow().mood();
            return Decision.allowed(List.of(new Act(anna, new MoodStated(mood)), new Act(bert, Custom.of("thanked"))));
        });

        assertThat(crm.customer(anna)
                        .orElseThrow()
                        .state(new MoodFeature())
                        .orElseThrow()
                        .mood())
                .isEqualTo(Mood.SUNNY);
        assertThat(crm.timeline(bert)).hasSize(2);
        assertThat(crm.verify(anna).orElseThrow().holds()
                        && crm.verify(bert).orElseThrow().holds())
                .isTrue();
    }

    @Test
    void ofManyColleaguesWhoClaimACaseAtOnceOneGetsIt() throws Exception {
        CustomerId anna = born();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                Command command = claim(anna, "colleague-" + i);
                work.add(() -> crm.decide(command, CLAIM).isAllowed());
            }
            int allowed = 0;
            for (Future<Boolean> done : threads.invokeAll(work)) {
                allowed += done.get() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(crm.timeline(CASE)).hasSize(1);
    }

    @Test
    void aRuleMustActForCustomersOfTheCommandAndACommandForCustomersWhoExist() {
        CustomerId anna = born();
        CustomerId stranger = new CustomerId(new UUID(3, 3));

        assertThatThrownBy(() -> crm.decide(claim(stranger, "1"), CLAIM)).hasMessageContaining("command.customers");
        assertThatThrownBy(() -> crm.decide(claim(anna, "2"), s -> Decision.allowed(List.of())))
                .hasMessageContaining("rule");
        assertThatThrownBy(() ->
                        crm.decide(claim(anna, "3"), s -> Decision.allowed(List.of(new Act(stranger, Custom.of("x"))))))
                .hasMessageContaining("act.customer");
    }

    private CustomerId born() {
        crm.record(fact("born", ANNA, 9, Custom.of("born")));
        return idOf(ANNA);
    }

    private static Command claim(CustomerId customer, String key) {
        return Command.of(SHOP.key(key), customer, Channel.PHONE, NOW).about(CASE);
    }
}
