package io.rapport.crm.simulation;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.interaction.Answered;
import io.rapport.crm.interaction.Asked;
import io.rapport.crm.interaction.AwaitingCustomer;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.interaction.Confirmed;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Goodwill;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Offered;
import io.rapport.crm.interaction.Reopened;
import io.rapport.crm.interaction.Resolved;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Shows what customers ask and complain of, and what the shop makes of it. */
class CasesTest {
    private static final SimulatedShop SHOP = SimulatedShop.of(3_000, 1);
    private static final List<SimulatedCustomer> CUSTOMERS = SHOP.customers().toList();

    /** Holds the facts of each case, in the order of time. */
    private static final Collection<List<Interaction>> CASES = CUSTOMERS.stream()
            .flatMap(customer -> cases(customer).values().stream())
            .toList();

    private static Map<String, List<Interaction>> cases(SimulatedCustomer customer) {
        return customer.facts().stream()
                .flatMap(fact -> fact.about().stream()
                        .filter(ref -> ref.kind().equals("case"))
                        .map(ref -> Map.entry(ref.key(), fact)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Test
    void noFactOfACaseComesBeforeItIsOpenedAndNoneIsOpenedTwice() {
        assertThat(CASES).hasSizeGreaterThan(1_000).allSatisfy(facts -> {
            assertThat(opens(facts.get(0))).isTrue();
            assertThat(facts.stream().skip(1)).noneMatch(CasesTest::opens);
        });
    }

    private static boolean opens(Interaction fact) {
        return fact.detail() instanceof Asked || fact.detail() instanceof Complained;
    }

    @Test
    void halfOfTheFailedDeliveriesAreComplainedOfAndFewOthers() {
        double failed = CUSTOMERS.stream()
                .mapToInt(customer -> customer.promised() - customer.kept())
                .sum();
        double orders = CUSTOMERS.stream().mapToInt(SimulatedCustomer::orders).sum();
        double half = SHOP.plan().habits().complaints();

        assertThat(complaints("delivery") / failed).isCloseTo(half, within(4 * Math.sqrt(half * (1 - half) / failed)));
        assertThat((complaints("product") + complaints("billing") + complaints("treatment")) / orders)
                .isCloseTo(0.03 * half, within(4 * Math.sqrt(0.03 * half / orders)));
    }

    private static double complaints(String cause) {
        return CASES.stream()
                .filter(facts -> facts.get(0).detail() instanceof Complained complained
                        && complained.cause().equals(cause))
                .count();
    }

    @Test
    void complaintsEndInManyWays() {
        List<List<Interaction>> complaints = CASES.stream()
                .filter(facts -> facts.get(0).detail() instanceof Complained)
                .toList();

        assertPart(complaints, with(Resolved.class), 0.85, 0.97);
        assertPart(complaints, with(Confirmed.class), 0.2, 0.45);
        assertPart(complaints, with(Reopened.class), 0.04, 0.14);
        assertPart(complaints, with(Goodwill.class), 0.03, 0.15);
        assertPart(complaints, facts -> facts.size() == 1, 0.02, 0.12);
        assertPart(complaints, not(with(Resolved.class)).and(facts -> facts.size() > 1), 0.001, 0.05);
    }

    @Test
    void questionsAreAnsweredMostlyRightlyAndMostlyAtOnce() {
        List<List<Interaction>> questions = CASES.stream()
                .filter(facts -> facts.get(0).detail() instanceof Asked)
                .toList();

        assertPart(questions, with(Answered.class), 0.85, 0.96);
        assertPart(questions, with(AwaitingCustomer.class), 0.06, 0.18);
        assertPart(questions, with(Contacted.class), 0.15, 0.35);
        assertPart(questions, judged(Answered.Quality.ACCURATE), 0.4, 0.7);
        assertPart(questions, judged(Answered.Quality.WRONG), 0.005, 0.08);
        assertPart(questions, judged(Answered.Quality.ADMITTED_LIMIT), 0.01, 0.1);
        assertPart(questions, judged(Answered.Quality.MISLEADING), 0, 0);
    }

    @Test
    void nowAndThenTwoChannelsGiveDifferentAnswers() {
        assertPart(
                CASES.stream().filter(facts -> answers(facts).count() > 1).toList(),
                facts -> answers(facts).map(Answered::answer).distinct().count() > 1
                        && facts.stream()
                                        .filter(fact -> fact.detail() instanceof Answered)
                                        .map(Interaction::channel)
                                        .distinct()
                                        .count()
                                > 1,
                0.02,
                0.3);
    }

    @Test
    void somethingIsOfferedWhileAComplaintIsOpen() {
        assertThat(CUSTOMERS)
                .anyMatch(customer -> cases(customer).values().stream()
                        .filter(with(Complained.class))
                        .anyMatch(facts -> customer.facts().stream()
                                .filter(fact -> fact.detail() instanceof Offered)
                                .map(Interaction::occurredAt)
                                .anyMatch(time ->
                                        time.isAfter(facts.get(0).occurredAt()) && time.isBefore(settled(facts)))));
    }

    private static Instant settled(List<Interaction> facts) {
        return facts.stream()
                .filter(fact -> fact.detail() instanceof Resolved)
                .findFirst()
                .map(Interaction::occurredAt)
                .orElse(Instant.MAX);
    }

    private static Stream<Answered> answers(List<Interaction> facts) {
        return facts.stream()
                .map(Interaction::detail)
                .filter(Answered.class::isInstance)
                .map(Answered.class::cast);
    }

    private static Predicate<List<Interaction>> judged(Answered.Quality quality) {
        return facts -> answers(facts).anyMatch(answer -> answer.quality().equals(Optional.of(quality)));
    }

    private static Predicate<List<Interaction>> with(Class<? extends Detail> type) {
        return facts -> facts.stream().map(Interaction::detail).anyMatch(type::isInstance);
    }

    private static void assertPart(
            List<List<Interaction>> cases, Predicate<List<Interaction>> those, double least, double most) {
        assertThat((double) cases.stream().filter(those).count() / cases.size()).isBetween(least, most);
    }
}
