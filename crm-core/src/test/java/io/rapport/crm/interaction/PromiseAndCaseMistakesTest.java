package io.rapport.crm.interaction;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Shows what cannot be said of promises, conversations, conduct and consent: each length and range is refused by its
 * field.
 */
class PromiseAndCaseMistakesTest {
    private static final Instant AT = Instant.parse("2026-01-05T10:00:00Z");

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsNamedByItsField(String field, Supplier<?> mistake) {
        assertThatThrownBy(mistake::get)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(field + ": ");
    }

    static List<Arguments> mistakes() {
        Money euro = Money.of("1", "EUR");
        return List.of(
                mistake("promised.promise", () -> Promised.of("p".repeat(81), "delivery", AT)),
                mistake(
                        "promised.promise",
                        () -> Promised.delivery("9".repeat(72)).by(AT)),
                mistake("promised.what", () -> Promised.of("p", "w".repeat(41), AT)),
                mistake("promised.due", () -> Promised.of("p", "delivery", Instant.MAX)),
                mistake("promised.stake", () -> Promised.of("p", "delivery", AT).atStake(0)),
                mistake("promised.stake", () -> Promised.of("p", "delivery", AT).atStake(10_001)),
                mistake("fulfilled.promise", () -> Fulfilled.completely("p".repeat(81))),
                mistake("promise_changed.promise", () -> PromiseChanged.silently("", AT)),
                mistake("promise_changed.due", () -> PromiseChanged.withNotice("p", Instant.MIN)),
                mistake("broken.promise", () -> new Broken("p\n")),
                mistake("asked.number", () -> Asked.about("q".repeat(81), "tea")),
                mistake("asked.topic", () -> Asked.about("q", "Tea")),
                mistake("asked.words", () -> Asked.about("q", "tea").saying("x".repeat(10_001))),
                mistake("suggested.number", () -> Suggested.about("", "tea")),
                mistake("suggested.topic", () -> Suggested.about("s", "t".repeat(41))),
                mistake("suggested.words", () -> Suggested.about("s", "tea").saying("x".repeat(10_001))),
                mistake("complained.number", () -> Complained.of("c".repeat(81), "delivery")),
                mistake("complained.cause", () -> Complained.of("c", "too late")),
                mistake("complained.loss", () -> Complained.of("c", "delivery").losing(euro.negated())),
                mistake("complained.reach", () -> Complained.of("c", "delivery").inPublic(-1)),
                mistake("complained.reach", () -> Complained.of("c", "delivery").inPublic(10_000_000_001L)),
                mistake("complained.words", () -> Complained.of("c", "delivery").saying("x".repeat(10_001))),
                mistake("answered.number", () -> Answered.with("tea", "yes").to("q".repeat(81))),
                mistake("answered.topic", () -> Answered.with("t".repeat(41), "yes")),
                mistake("answered.answer", () -> Answered.with("tea", "y".repeat(41))),
                mistake("resolved.number", () -> Resolved.of("c".repeat(81))),
                mistake("resolved.redress", () -> Resolved.of("c").redress(euro.negated())),
                mistake("resolved.apology", () -> Resolved.of("c").apology(-1)),
                mistake("resolved.apology", () -> Resolved.of("c").apology(101)),
                mistake("resolved.explanation", () -> Resolved.of("c").explanation(101)),
                mistake("confirmed.number", () -> new Confirmed("c".repeat(81))),
                mistake("reopened.number", () -> new Reopened("c".repeat(81))),
                mistake("awaiting_customer.number", () -> new AwaitingCustomer("c".repeat(81))),
                mistake("assigned.number", () -> Assigned.to(Ref.agent("kim"), "c".repeat(81))),
                mistake("assigned.team", () -> new Assigned("c", Ref.agent("kim"), Optional.of("t".repeat(41)))),
                mistake("messaged.purpose", () -> Messaged.informing("p".repeat(41))),
                mistake("offered.offer", () -> new Offered("o".repeat(81))),
                mistake("offer_accepted.offer", () -> new OfferAccepted("o".repeat(81))),
                mistake("offer_declined.offer", () -> new OfferDeclined("o".repeat(81))),
                mistake("acted_in_interest.kind", () -> new ActedInInterest("k".repeat(41))),
                mistake("goodwill.number", () -> Goodwill.of(euro).inCase("c".repeat(81))),
                mistake("goodwill.amount", () -> Goodwill.of(Money.zero(euro.currency()))),
                mistake("assessed.conduct", () -> Assessed.good("c".repeat(41))),
                mistake("assessed.favourable", () -> new Assessed("empathy", 101, 100)),
                mistake("assessed.certainty", () -> new Assessed("empathy", 100, -1)),
                mistake("data_used.purpose", () -> new DataUsed("p".repeat(41))),
                mistake("data_breached.severity", () -> new DataBreached(0)),
                mistake("data_breached.severity", () -> new DataBreached(4)),
                mistake("consent_given.purpose", () -> ConsentGiven.to("p".repeat(41))),
                mistake("consent_given.notice", () -> ConsentGiven.to("p").havingRead("n".repeat(81))),
                mistake("consent_given.method", () -> ConsentGiven.to("p").by("m".repeat(41), "x")),
                mistake("consent_given.proof", () -> ConsentGiven.to("p").by("form", "x".repeat(1001))),
                mistake("consent_given.until", () -> ConsentGiven.to("p").until(Instant.MAX)),
                mistake("consent_declined.purpose", () -> ConsentDeclined.to("p".repeat(41))),
                mistake("consent_withdrawn.purpose", () -> ConsentWithdrawn.from("p".repeat(41))),
                mistake("preference_stated.preference", () -> new PreferenceStated("p".repeat(41), "x")),
                mistake("preference_stated.value", () -> new PreferenceStated("p", "x".repeat(256))),
                mistake("asked_to_disclose.field", () -> asking("f".repeat(41), "gift", "tea")),
                mistake("asked_to_disclose.purpose", () -> asking("birthday", "p".repeat(41), "tea")),
                mistake("asked_to_disclose.benefit", () -> asking("birthday", "gift", "b".repeat(256))),
                mistake("disclosed.field", () -> new Disclosed("f".repeat(41), Optional.empty())),
                mistake("disclosed.value", () -> new Disclosed("f", Optional.of("x".repeat(1001)))),
                mistake("disclosure_declined.field", () -> new DisclosureDeclined("f".repeat(41))));
    }

    private static AskedToDisclose asking(String field, String purpose, String benefit) {
        return new AskedToDisclose(field, Optional.of(purpose), Optional.of(benefit));
    }

    private static Arguments mistake(String field, Supplier<?> mistake) {
        return Arguments.of(field, mistake);
    }
}
