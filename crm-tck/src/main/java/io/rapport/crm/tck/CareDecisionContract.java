package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.Crm;
import io.rapport.crm.care.Case;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.failure.CrmException;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.Assigned;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.interaction.Promised;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Resolved;
import io.rapport.crm.kernel.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Checks what colleagues decide about a customer who has complained: who looks after the case, and what may be
 * promised.
 */
abstract class CareDecisionContract extends OnOpenComplaint {
    private static final Ref KIM = Ref.agent("kim");
    private static final Ref LEE = Ref.agent("lee");
    private static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));

    @Test
    void ofTwoColleaguesWhoClaimACaseAtOnceOneGetsItAndTheOtherIsToldWhy() throws Exception {
        Crm other = secondCrm();
        try (other;
                Crowd two = new Crowd(2)) {
            for (int round = 0; round < 20; round++) {
                String number = "round " + round;
                crm.record(fact(number, ANNA, 1, Complained.of(number, "delivery")));

                List<Decision<Assigned>> results = two.atOnce(List.of(
                        () -> crm.care().claim(command("kim " + number).by(KIM), number, Optional.empty()),
                        () -> other.care().claim(command("lee " + number).by(LEE), number, Optional.empty())));

                assertThat(results).filteredOn(Decision::isAllowed).hasSize(1);
                assertThat(results)
                        .filteredOn(result -> !result.isAllowed())
                        .extracting(OnFreshCrm::codes)
                        .containsExactly(List.of("case.owned"));
                Ref winner = results.get(0).isAllowed() ? KIM : LEE;
                assertThat(theCase(number).owner()).contains(winner);
            }
        }
    }

    @Test
    void onlyTheOwnerHandsACaseOver() {
        assertThat(codes(handOver("1", KIM, LEE))).containsExactly("case.not_owned");

        crm.care().claim(command("2").by(KIM), "7", Optional.of("tea"));
        assertThat(theCase("7").team()).contains("tea");
        assertThat(codes(crm.care().claim(command("3").by(LEE), "7", Optional.empty())))
                .containsExactly("case.owned");
        assertThat(codes(handOver("4", LEE, LEE))).containsExactly("case.not_owned");
        assertThat(codes(handOver("5", KIM, LEE))).as("at the same moment").containsExactly("case.too_early");
        clock.set(NOW.plusSeconds(60));
        assertThat(handOver("6", KIM, LEE)).isEqualTo(Decision.allowed(Assigned.to(LEE, "7")));

        assertThat(theCase("7").owner()).contains(LEE);
        assertThat(theCase("7").handOvers()).isEqualTo(1);
        assertThat(codes(handOver("7", KIM, KIM))).containsExactly("case.not_owned");
    }

    @Test
    void whatIsOverOrUnknownIsNotClaimedAndWhoClaimsSaysSo() {
        crm.record(fact("2", ANNA, 1, Resolved.of("7").andConfirmed()));

        assertThat(codes(crm.care().claim(command("3").by(KIM), "7", Optional.empty())))
                .containsExactly("case.closed");
        assertThat(codes(crm.care().claim(command("4").by(KIM), "8", Optional.empty())))
                .containsExactly("case.unknown");
        assertThatThrownBy(() -> crm.care().claim(command("5"), "7", Optional.empty()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("command.by");
    }

    @Test
    void aPromiseIsMadeOnlyIfItCanBeKept() {
        Promised asked = Promised.delivery("981").by(NOW.plusSeconds(60));
        Promised later = Promised.delivery("981").by(NEXT_WEEK);

        Decision<Promised> refused =
                crm.care().promise(command("1"), asked, it -> Decision.refused("stock.none", "none left"));
        assertThat(refused).isEqualTo(Decision.refused("stock.none", "none left"));
        assertThat(crm.care().of(anna).orElseThrow().promises()).isEmpty();

        assertThat(crm.care().promise(command("2"), asked, it -> Decision.allowed(later)))
                .isEqualTo(Decision.allowed(later));
        assertThat(crm.care().of(anna).orElseThrow().promises())
                .extracting(promise -> promise.due())
                .containsExactly(NEXT_WEEK);

        Promised another = Promised.delivery("982").by(NEXT_WEEK);
        assertThatThrownBy(() -> crm.care().promise(command("3"), asked, it -> Decision.allowed(another)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("capacity");
        assertThat(crm.care().of(anna).orElseThrow().promises()).hasSize(1);
    }

    @Test
    void theSameCommandAgainGetsTheSameAnswerAndAnotherOneNeedsItsOwnKey() {
        Promised promised = Promised.delivery("981").by(NEXT_WEEK);
        Command first = command("1");
        Decision<Promised> made = crm.care().promise(first, promised, Decision::allowed);
        Command claim = command("2").by(KIM);
        Decision<Assigned> claimed = crm.care().claim(claim, "7", Optional.empty());
        long facts = crm.customer(anna).orElseThrow().interactions();

        assertThat(crm.care().promise(first, promised, it -> Decision.refused("stock.none", "none left")))
                .isEqualTo(made);
        assertThat(crm.care().claim(claim, "7", Optional.empty())).isEqualTo(claimed);
        assertThat(crm.customer(anna).orElseThrow().interactions()).isEqualTo(facts);

        assertThatThrownBy(() -> crm.care().claim(command("2").by(LEE), "7", Optional.empty()))
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("shop/2");
        assertThatThrownBy(() -> crm.care().claim(command("1").by(KIM), "7", Optional.empty()))
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("shop/1");
    }

    private Decision<Assigned> handOver(String key, Ref from, Ref to) {
        return crm.care().handOver(command(key).by(from), "7", to, Optional.empty());
    }

    private Case theCase(String number) {
        return crm.care().of(anna).orElseThrow().cases().stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
