package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.CustomerView;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.care.CareAttributes;
import io.rapport.crm.care.CareDue;
import io.rapport.crm.care.CareFeature;
import io.rapport.crm.care.TopicAnswer;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Explained;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.Answered;
import io.rapport.crm.interaction.Asked;
import io.rapport.crm.interaction.AwaitingCustomer;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Fulfilled;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.PageViewed;
import io.rapport.crm.interaction.Promised;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Resolved;
import io.rapport.crm.interaction.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Checks promises and cases: what falls due, how urgent it is, and what customers were told. Now is a Sunday. */
abstract class CareContract extends OnFreshCrm {
    private static final Source PHONE = Source.of("phone", Channel.PHONE);
    private static final Ref SEVEN = Ref.caseNumber("7");
    private static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));

    @Test
    void whatCanBecomeLateIsListedForAllCustomersTheEarliestFirstUntilItIsDone() {
        Instant friday = NOW.minus(Duration.ofDays(2));
        crm.record(
                fact("1", ANNA, 3, Promised.delivery("981").by(friday)),
                fact("2", BERT, 3, Complained.of("7", "delivery")),
                fact("3", BERT, 3, Promised.of("c", "callback", NEXT_WEEK)));

        // Bert complained on Thursday, 13:00 in Berlin: there are two working hours to react, three working days to
        // settle.
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

    private List<CustomerId> having(Criterion criterion) {
        return crm.customers().where(criterion).stream().map(CustomerView::id).toList();
    }

    private CareDue due(Customer who, String what, Ref about, String at) {
        return new CareDue(idOf(who), what, about, Instant.parse(at));
    }

    private static Interaction onThePhone(String key, Customer who, int daysAgo, Detail detail) {
        return PHONE.fact(key, who, NOW.minus(Duration.ofDays(daysAgo)), detail);
    }
}
