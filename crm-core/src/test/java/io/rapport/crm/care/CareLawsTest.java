package io.rapport.crm.care;

import static io.rapport.crm.care.Chronicle.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Resolved.Finding;
import io.rapport.crm.profile.Bytes;
import io.rapport.crm.profile.StateReader;
import io.rapport.crm.profile.StateWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Tests that the same facts in any order and batching give the same history, promises, cases and evidence. */
class CareLawsTest {
    private static final CarePolicy POLICY = CarePolicy.usual(ZONE);
    private static final CareSummary SUMMARY = new CareSummary(POLICY, ZONE);
    private static final Instant NOW = Chronicle.time("04-08 12:00");

    @Property
    void anyOrderAndAnyBatching(@ForAll("facts") List<Interaction> facts, @ForAll Random random) {
        List<Interaction> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        CareHistory batched = SUMMARY.empty();
        for (List<Interaction> batch : Lists.partition(shuffled, 1 + random.nextInt(9))) {
            batched = SUMMARY.merge(batched, Chronicle.fold(POLICY, batch));
        }

        CareHistory inOrder = Chronicle.fold(POLICY, facts);

        assertThat(batched).isEqualTo(inOrder);
        assertThat(care(batched).promises()).isEqualTo(care(inOrder).promises());
        assertThat(care(batched).cases()).isEqualTo(care(inOrder).cases());
        assertThat(Chronicle.exhibits(care(batched))).isEqualTo(Chronicle.exhibits(care(inOrder)));
    }

    @Property
    void mergingIsCommutativeAndAssociativeAndNothingIsNeutral(
            @ForAll("facts") List<Interaction> one,
            @ForAll("facts") List<Interaction> two,
            @ForAll("facts") List<Interaction> three) {
        CareHistory a = Chronicle.fold(POLICY, one);
        CareHistory b = Chronicle.fold(POLICY, two);
        CareHistory c = Chronicle.fold(POLICY, three);

        assertThat(SUMMARY.merge(a, b)).isEqualTo(SUMMARY.merge(b, a));
        assertThat(SUMMARY.merge(SUMMARY.merge(a, b), c)).isEqualTo(SUMMARY.merge(a, SUMMARY.merge(b, c)));
        assertThat(SUMMARY.merge(a, SUMMARY.empty())).isEqualTo(a);
    }

    @Property
    void whatIsStoredIsReadBack(@ForAll("facts") List<Interaction> facts) {
        CareHistory history = Chronicle.fold(POLICY, facts);

        assertThat(new CareCodec().read(new StateReader(bytes(history)))).isEqualTo(history);
    }

    @Test
    void eachStoredCodeMeansOneThing() {
        for (Enum<?>[] values : List.<Enum<?>[]>of(CaseKind.values(), CaseStep.values(), Finding.values())) {
            assertThat(Arrays.stream(values).map(value -> value.name().charAt(0)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void hundredsOfPromisesAndComplaintsAreTheSameInAnyOrderAndTakeAtMostSixteenKilobytes() {
        List<Interaction> life = new LongLife(400).facts();
        CareHistory natural = Chronicle.fold(POLICY, life);

        assertThat(Chronicle.fold(POLICY, Lists.reverse(life))).isEqualTo(natural);
        for (int size : List.of(7, 50, 333)) {
            assertThat(batched(life, size)).as("batches of %s", size).isEqualTo(natural);
            assertThat(batched(Lists.reverse(life), size))
                    .as("reversed batches of %s", size)
                    .isEqualTo(natural);
        }
        assertThat(care(natural).promises()).hasSize(Episodes.COMPLETE);
        assertThat(care(natural).cases()).hasSize(Episodes.COMPLETE);
        assertThat(natural.past().types()).contains("promise_kept", "promise_late", "failure_reliability");
        assertThat(bytes(natural).size()).isLessThan(16 * 1024);
    }

    private static CareHistory batched(List<Interaction> facts, int size) {
        CareHistory history = SUMMARY.empty();
        for (List<Interaction> batch : Lists.partition(facts, size)) {
            history = SUMMARY.merge(history, Chronicle.fold(POLICY, batch));
        }
        return history;
    }

    private static Care care(CareHistory history) {
        return new Care(history, POLICY, NOW);
    }

    private static Bytes bytes(CareHistory history) {
        StateWriter out = new StateWriter();
        new CareCodec().write(history, out);
        return out.toBytes();
    }

    @Provide
    Arbitrary<List<Interaction>> facts() {
        return CareFacts.facts(40);
    }
}
