package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.CareDue;
import io.rapport.crm.CareService;
import io.rapport.crm.Command;
import io.rapport.crm.Crm;
import io.rapport.crm.CustomerView;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.care.CareAttributes;
import io.rapport.crm.care.CareFeature;
import io.rapport.crm.care.CarePolicy;
import io.rapport.crm.care.Case;
import io.rapport.crm.care.GoodwillLimits;
import io.rapport.crm.care.TopicAnswer;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.decision.Explained;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.failure.CrmException;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.Answered;
import io.rapport.crm.interaction.Asked;
import io.rapport.crm.interaction.Assigned;
import io.rapport.crm.interaction.AwaitingCustomer;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Fulfilled;
import io.rapport.crm.interaction.Goodwill;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.PageViewed;
import io.rapport.crm.interaction.Promised;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Resolved;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Promises and cases: what falls due, who looks after whom, and what may be promised. Now is a Sunday. */
abstract class CareContract extends OnFreshCrm {
    private static final Source PHONE = Source.of("phone", Channel.PHONE);
    private static final Ref KIM = Ref.agent("kim");
    private static final Ref LEE = Ref.agent("lee");
    private static final Ref SEVEN = Ref.caseNumber("7");
    private static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));

    CareContract(Supplier<FreshData> source) {
        super(source);
    }

    @Test
    void whatCanBecomeLateIsListedForAllCustomersTheEarliestFirstUntilItIsDone() {
        Instant friday = NOW.minus(Duration.ofDays(2));
        crm.record(
                fact("1", ANNA, 3, Promised.delivery("981").by(friday)),
                fact("2", BERT, 3, Complained.of("7", "delivery")),
                fact("3", BERT, 3, Promised.of("c", "callback", NEXT_WEEK)));

        // Thursday, 13:00 in Berlin: two working hours to react, three working days to settle.
        assertThat(crm.care().due(NEXT_WEEK))
                .containsExactly(
                        due(BERT, CareFeature.RESPONSE, SEVEN, "2026-02-26T14:00:00Z"),
                        due(ANNA, CareFeature.PROMISE, Ref.promise("delivery-981"), friday.toString()),
                        due(BERT, CareFeature.RESOLUTION, SEVEN, "2026-03-03T12:00:00Z"),
                        due(BERT, CareFeature.PROMISE, Ref.promise("c"), NEXT_WEEK.toString()));
        assertThat(crm.care().due(NOW)).extracting(CareDue::about).containsExactly(SEVEN, Ref.promise("delivery-981"));
        assertThat(crm.care().due(friday)).hasSize(2);
        assertThat(crm.care().due(friday.minusMillis(1))).hasSize(1);
        assertThat(crm.care().due(NEXT_WEEK, 3))
                .containsExactlyElementsOf(crm.care().due(NEXT_WEEK).subList(0, 3));
        assertThatThrownBy(() -> crm.care().due(NOW, 0)).isInstanceOf(InvalidInputException.class);

        crm.record(fact("4", ANNA, 1, Fulfilled.delivery("981")), fact("5", BERT, 2, new AwaitingCustomer("7")));
        assertThat(crm.care().due(NEXT_WEEK)).extracting(CareDue::about).containsExactly(Ref.promise("c"));

        crm.record(fact("6", BERT, 1, Contacted.inbound("photo")).about(SEVEN));
        assertThat(crm.care().due(NEXT_WEEK))
                .extracting(CareDue::what)
                .containsExactly(CareFeature.RESOLUTION, CareFeature.PROMISE);

        crm.record(fact("7", BERT, 0, Resolved.of("7")), fact("8", BERT, 0, Fulfilled.completely("c")));
        assertThat(crm.care().due(NEXT_WEEK)).isEmpty();
    }

    @Test
    void ofTwoColleaguesWhoClaimACaseAtOnceOneGetsItAndTheOtherIsToldWhy() throws Exception {
        CustomerId anna = complained();
        Crm other = secondCrm();
        try (other;
                Crowd two = new Crowd(2)) {
            for (int round = 0; round < 20; round++) {
                String number = "round " + round;
                crm.record(fact(number, ANNA, 1, Complained.of(number, "delivery")));

                List<Decision<Assigned>> results = two.atOnce(List.of(
                        () -> crm.care().claim(command("kim " + number, anna).by(KIM), number, Optional.empty()),
                        () -> other.care().claim(command("lee " + number, anna).by(LEE), number, Optional.empty())));

                assertThat(results).filteredOn(Decision::isAllowed).hasSize(1);
                assertThat(results)
                        .filteredOn(result -> !result.isAllowed())
                        .extracting(CareContract::code)
                        .containsExactly("case.owned");
                Ref winner = results.get(0).isAllowed() ? KIM : LEE;
                assertThat(theCase(number).owner()).contains(winner);
            }
        }
    }

    @Test
    void onlyTheOwnerHandsACaseOver() {
        CustomerId anna = complained();
        assertThat(code(handOver("1", anna, KIM, LEE))).isEqualTo("case.not_owned");

        crm.care().claim(command("2", anna).by(KIM), "7", Optional.of("tea"));
        assertThat(theCase("7").team()).contains("tea");
        assertThat(code(crm.care().claim(command("3", anna).by(LEE), "7", Optional.empty())))
                .isEqualTo("case.owned");
        assertThat(code(handOver("4", anna, LEE, LEE))).isEqualTo("case.not_owned");
        assertThat(code(handOver("5", anna, KIM, LEE))).as("at the same moment").isEqualTo("case.too_early");
        clock.set(NOW.plusSeconds(60));
        assertThat(handOver("6", anna, KIM, LEE)).isEqualTo(Decision.allowed(Assigned.to(LEE, "7")));

        assertThat(theCase("7").owner()).contains(LEE);
        assertThat(theCase("7").handOvers()).isEqualTo(1);
        assertThat(code(handOver("7", anna, KIM, KIM))).isEqualTo("case.not_owned");
    }

    @Test
    void whatIsOverOrUnknownIsNotClaimedAndWhoClaimsSaysSo() {
        CustomerId anna = complained();
        crm.record(fact("2", ANNA, 1, Resolved.of("7").andConfirmed()));

        assertThat(code(crm.care().claim(command("3", anna).by(KIM), "7", Optional.empty())))
                .isEqualTo("case.closed");
        assertThat(code(crm.care().claim(command("4", anna).by(KIM), "8", Optional.empty())))
                .isEqualTo("case.unknown");
        assertThatThrownBy(() -> crm.care().claim(command("5", anna), "7", Optional.empty()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("command.by");
    }

    @Test
    void aPromiseIsMadeOnlyIfItCanBeKept() {
        CustomerId anna = complained();
        Promised asked = Promised.delivery("981").by(NOW.plusSeconds(60));
        Promised later = Promised.delivery("981").by(NEXT_WEEK);

        Decision<Promised> refused =
                crm.care().promise(command("1", anna), asked, it -> Decision.refused("stock.none", "none left"));
        assertThat(refused).isEqualTo(Decision.refused("stock.none", "none left"));
        assertThat(crm.care().of(anna).orElseThrow().promises()).isEmpty();

        assertThat(crm.care().promise(command("2", anna), asked, it -> Decision.allowed(later)))
                .isEqualTo(Decision.allowed(later));
        assertThat(crm.care().of(anna).orElseThrow().promises())
                .extracting(promise -> promise.due())
                .containsExactly(NEXT_WEEK);

        Promised another = Promised.delivery("982").by(NEXT_WEEK);
        assertThatThrownBy(() -> crm.care().promise(command("3", anna), asked, it -> Decision.allowed(another)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("capacity");
        assertThat(crm.care().of(anna).orElseThrow().promises()).hasSize(1);
    }

    @Test
    void theSameCommandAgainGetsTheSameAnswerAndAnotherOneNeedsItsOwnKey() {
        CustomerId anna = complained();
        Promised promised = Promised.delivery("981").by(NEXT_WEEK);
        Command first = command("1", anna);
        Decision<Promised> made = crm.care().promise(first, promised, Decision::allowed);
        Command claim = command("2", anna).by(KIM);
        Decision<Assigned> claimed = crm.care().claim(claim, "7", Optional.empty());
        long facts = crm.customer(anna).orElseThrow().interactions();

        assertThat(crm.care().promise(first, promised, it -> Decision.refused("stock.none", "none left")))
                .isEqualTo(made);
        assertThat(crm.care().claim(claim, "7", Optional.empty())).isEqualTo(claimed);
        assertThat(crm.customer(anna).orElseThrow().interactions()).isEqualTo(facts);

        assertThatThrownBy(() -> crm.care().claim(command("2", anna).by(LEE), "7", Optional.empty()))
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("shop/2");
        assertThatThrownBy(() -> crm.care().claim(command("1", anna).by(KIM), "7", Optional.empty()))
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("shop/1");
    }

    @Test
    void howUrgentACaseIsComesWithItsReasons() {
        crm.record(
                fact("1", ANNA, 9, Complained.of("7", "delivery").inPublic(5000)),
                fact("2", ANNA, 0, Complained.of("8", "delivery")),
                fact("3", ANNA, 0, Asked.about("9", "tea")),
                fact("4", ANNA, 0, Answered.with("tea", "green").to("9")));
        CustomerId anna = idOf(ANNA);

        Explained<Integer> urgent = crm.care().escalation(anna, "7").orElseThrow();

        assertThat(urgent.reasons())
                .extracting(Reason::code)
                .startsWith("escalation.response", "escalation.resolution", "escalation.reach");
        assertThat(urgent.value()).isEqualTo(urgent.reasons().size());
        assertThat(crm.care().escalation(anna, "8").orElseThrow().reasons())
                .extracting(Reason::code)
                .doesNotContain("escalation.response", "escalation.resolution", "escalation.reach");
        assertThat(crm.care().escalation(anna, "9").orElseThrow().value()).isZero();
        assertThat(crm.care().escalation(anna, "10")).isEmpty();
        assertThat(crm.care().escalation(new CustomerId(new UUID(9, 9)), "7")).isEmpty();
    }

    @Test
    void differentAnswersToTheSameQuestionAreNoticedForACustomerAndForAll() {
        Detail green = Answered.with("tea", "green");
        Detail black = Answered.with("tea", "black");
        crm.record(
                fact("1", ANNA, 4, green),
                onThePhone("2", ANNA, 3, black),
                fact("3", BERT, 2, green),
                onThePhone("6", BERT, 1, green),
                fact("4", BERT, 1, Asked.about("7", "tea")),
                fact("5", BERT, 1, Answered.with("coffee", "black")).about(Ref.topic("tea")));

        assertThat(crm.care().answers("tea"))
                .containsExactly(
                        new TopicAnswer("green", Channel.WEB, 2, NOW.minus(Duration.ofDays(2))),
                        new TopicAnswer("green", Channel.PHONE, 1, NOW.minus(Duration.ofDays(1))),
                        new TopicAnswer("black", Channel.PHONE, 1, NOW.minus(Duration.ofDays(3))));
        assertThat(crm.care().answers("water")).isEmpty();
        assertThat(crm.customer(ANNA).orElseThrow().care().contradictions())
                .containsOnlyKeys("tea")
                .hasEntrySatisfying(
                        "tea",
                        answers -> assertThat(answers)
                                .extracting(answer -> answer.answer() + " " + answer.channel())
                                .containsExactly("black phone", "green web"));
        assertThat(crm.customer(BERT).orElseThrow().care().contradictions()).isEmpty();
    }

    @Test
    void customersAreSelectedByWhatIsStillToBeDone() {
        crm.record(
                fact("1", ANNA, 4, Complained.of("7", "delivery")),
                fact("2", ANNA, 4, Asked.about("8", "tea")),
                fact("3", BERT, 4, Asked.about("9", "tea")),
                fact("4", BERT, 4, Promised.of("c", "callback", NEXT_WEEK)));

        assertThat(having(CareAttributes.OPEN_CASES.atLeast(1L))).containsExactlyInAnyOrder(idOf(ANNA), idOf(BERT));
        assertThat(having(CareAttributes.OPEN_CASES.is(2L))).containsExactly(idOf(ANNA));
        assertThat(having(CareAttributes.OPEN_COMPLAINTS.is(1L))).containsExactly(idOf(ANNA));
        assertThat(having(CareAttributes.OPEN_PROMISES.is(1L))).containsExactly(idOf(BERT));

        crm.record(
                fact("5", ANNA, 0, Resolved.of("7")),
                fact("6", ANNA, 0, Answered.with("tea", "green").to("8")),
                fact("7", BERT, 0, Fulfilled.completely("c")));

        assertThat(having(CareAttributes.OPEN_CASES.atLeast(1L))).containsExactly(idOf(BERT));
        assertThat(having(CareAttributes.OPEN_COMPLAINTS.atLeast(1L))).isEmpty();
        assertThat(having(CareAttributes.OPEN_PROMISES.atLeast(1L))).isEmpty();
    }

    @Test
    void whoHasNoPromisesAndNoCasesHasNoneAndWhoIsUnknownIsAbsent() {
        crm.record(fact("1", ANNA, 1, PageViewed.of("https://shop.example/")));

        assertThat(crm.care().of(idOf(ANNA)).orElseThrow().promises()).isEmpty();
        assertThat(crm.care().of(idOf(ANNA)).orElseThrow().cases()).isEmpty();
        assertThat(crm.care().of(new CustomerId(new UUID(9, 9)))).isEmpty();
    }

    @Test
    void withoutABudgetNothingIsGiven() {
        CustomerId anna = complained();

        assertThat(code(crm.care().goodwill(command("1", anna), goodwill("0.01"))))
                .isEqualTo("goodwill.no_budget");
    }

    @Test
    void theFrontLineGivesGoodwillWithinItsLimits() {
        CustomerId anna = complained();
        try (Crm generous = withBudget("10.00", "25.00")) {
            CareService care = generous.care();
            assertThat(code(care.goodwill(command("1", anna), goodwill("10.01"))))
                    .isEqualTo("goodwill.each");
            assertThat(code(care.goodwill(command("2", anna), Goodwill.of(Money.of("1.00", "USD")))))
                    .isEqualTo("goodwill.currency");

            Goodwill forTheCase = goodwill("10.00").inCase("7");
            assertThat(care.goodwill(command("3", anna), forTheCase)).isEqualTo(Decision.allowed(forTheCase));
            assertThat(care.goodwill(command("4", anna), goodwill("10.00")).isAllowed())
                    .isTrue();
            assertThat(care.goodwill(command("4", anna), goodwill("10.00")).isAllowed())
                    .as("the same command again spends nothing")
                    .isTrue();
            assertThat(code(care.goodwill(command("5", anna), goodwill("5.01"))))
                    .isEqualTo("goodwill.yearly");
            assertThat(care.goodwill(command("6", anna), goodwill("5.00")).isAllowed())
                    .isTrue();
            assertThat(code(care.goodwill(command("7", anna), goodwill("0.01"))))
                    .isEqualTo("goodwill.yearly");
            assertThatThrownBy(() -> care.goodwill(command("6", anna), goodwill("4.00")))
                    .isInstanceOf(CrmException.class)
                    .hasMessageContaining("shop/6");

            clock.advance(Duration.ofDays(365).minusMillis(1));
            assertThat(care.goodwill(command("8", anna), goodwill("0.01")).isAllowed())
                    .isFalse();
            clock.advance(Duration.ofMillis(1));
            assertThat(care.goodwill(command("9", anna), goodwill("10.00")).isAllowed())
                    .isTrue();
        }
    }

    @Test
    void whatWasGivenTooOftenToBeRememberedIsNotGivenAgainWithoutAsking() {
        CustomerId anna = complained();
        List<Interaction> given = IntStream.range(0, 32)
                .mapToObj(n -> fact("given " + n, ANNA, 30, goodwill("0.01")))
                .toList();
        crm.record(given.subList(1, 32));
        try (Crm generous = withBudget("10.00", "1000.00")) {
            assertThat(generous.care()
                            .goodwill(command("1", anna), goodwill("0.01"))
                            .isAllowed())
                    .isTrue();
            assertThat(code(generous.care().goodwill(command("2", anna), goodwill("0.01"))))
                    .isEqualTo("goodwill.often");
        }
    }

    private Crm withBudget(String each, String yearly) {
        return Crm.with(secondStorage(), ZONE)
                .feature(new MoodFeature())
                .clock(clock)
                .care(CarePolicy.usual(ZONE)
                        .goodwill(new GoodwillLimits(Money.of(each, "EUR"), Money.of(yearly, "EUR"))))
                .open();
    }

    private static Goodwill goodwill(String euros) {
        return Goodwill.of(Money.of(euros, "EUR"));
    }

    private Decision<Assigned> handOver(String key, CustomerId customer, Ref from, Ref to) {
        return crm.care().handOver(command(key, customer).by(from), "7", to, Optional.empty());
    }

    private Case theCase(String number) {
        return crm.care().of(idOf(ANNA)).orElseThrow().cases().stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private List<CustomerId> having(Criterion criterion) {
        return crm.customers().where(criterion).stream().map(CustomerView::id).toList();
    }

    /** Anna has a complaint of the number 7. */
    private CustomerId complained() {
        crm.record(fact("complaint", ANNA, 3, Complained.of("7", "delivery")));
        return idOf(ANNA);
    }

    private Command command(String key, CustomerId customer) {
        return Command.of(SHOP.key(key), customer, Channel.WEB, clock.instant());
    }

    private CareDue due(Customer who, String what, Ref about, String at) {
        return new CareDue(idOf(who), what, about, Instant.parse(at));
    }

    private static Interaction onThePhone(String key, Customer who, int daysAgo, Detail detail) {
        return PHONE.fact(key, who, NOW.minus(Duration.ofDays(daysAgo)), detail);
    }

    private static String code(Decision<?> decision) {
        return decision instanceof Decision.Refused<?> refused
                ? refused.reasons().get(0).code()
                : "allowed";
    }
}
