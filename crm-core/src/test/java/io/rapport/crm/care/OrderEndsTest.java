package io.rapport.crm.care;

import static io.rapport.crm.care.Chronicle.ZONE;
import static io.rapport.crm.care.Chronicle.time;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import io.rapport.crm.interaction.Fulfilled;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Promised;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests how much may lie between the facts of an episode, and what happens beyond: the order counts only there. */
class OrderEndsTest {
    private static final CarePolicy POLICY = CarePolicy.usual(ZONE);
    private static final Instant START = time("01-05 08:00");

    @Test
    void anEndFindsItsBeginningAmongAsManyOthersAsAreKeptThatLackOne() {
        List<Interaction> fits = allMadeThenAllKept(Episodes.INCOMPLETE);
        List<Interaction> tooMany = allMadeThenAllKept(Episodes.INCOMPLETE + 1);

        assertThat(Chronicle.fold(POLICY, fits)).isEqualTo(Chronicle.fold(POLICY, oneAfterTheOther(fits)));
        assertThat(Chronicle.fold(POLICY, tooMany)).isNotEqualTo(Chronicle.fold(POLICY, oneAfterTheOther(tooMany)));
    }

    @Test
    void theOldestOpenPromiseIsForgottenWhenTooManyAreOpenAndLeavesNothing() {
        List<Interaction> made = allMadeThenAllKept(Episodes.INCOMPLETE + 1).subList(0, Episodes.INCOMPLETE + 1);
        CareHistory history = Chronicle.fold(POLICY, made);

        assertThat(care(history).promises())
                .extracting(Promise::key)
                .hasSize(Episodes.INCOMPLETE)
                .doesNotContain("p 0");
        assertThat(history.past().types()).isEmpty();
        assertThat(Chronicle.fold(POLICY, Lists.reverse(made))).isEqualTo(history);
    }

    @Test
    void aFactThatComesToAnEpisodeNoLongerKeptFindsOnlyWhatIsLeftOfIt() {
        List<Interaction> pairs = oneAfterTheOther(allMadeThenAllKept(Episodes.COMPLETE + 1));
        Interaction again = Chronicle.usual()
                .at(START.minus(Duration.ofDays(1)), Fulfilled.completely("p 0"))
                .facts()
                .get(0);
        List<Interaction> tooLate = new ArrayList<>(pairs);
        tooLate.add(again);
        List<Interaction> inTime = new ArrayList<>(pairs);
        inTime.add(0, again);

        assertThat(care(Chronicle.fold(POLICY, pairs)).promises()).hasSize(Episodes.COMPLETE);
        assertThat(Chronicle.fold(POLICY, tooLate)).isNotEqualTo(Chronicle.fold(POLICY, inTime));
        assertThat(care(Chronicle.fold(POLICY, tooLate)).promises())
                .extracting(Promise::key)
                .doesNotContain("p 0");
    }

    /** Makes promises a minute apart, late from the first moment, each of which is kept when all are made. */
    private static List<Interaction> allMadeThenAllKept(int promises) {
        Chronicle chronicle = Chronicle.usual();
        for (int i = 0; i < promises; i++) {
            chronicle.at(minute(i), Promised.of("p " + i, "delivery", minute(-1)));
        }
        for (int i = 0; i < promises; i++) {
            chronicle.at(minute(promises + i), Fulfilled.completely("p " + i));
        }
        return chronicle.facts();
    }

    /** Puts the facts into the order in which they would be imported promise by promise. */
    private static List<Interaction> oneAfterTheOther(List<Interaction> facts) {
        List<Interaction> pairs = new ArrayList<>();
        int promises = facts.size() / 2;
        for (int i = 0; i < promises; i++) {
            pairs.add(facts.get(i));
            pairs.add(facts.get(promises + i));
        }
        return pairs;
    }

    private static Instant minute(int number) {
        return START.plus(Duration.ofMinutes(number));
    }

    private static Care care(CareHistory history) {
        return new Care(history, POLICY, START);
    }
}
