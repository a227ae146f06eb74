package io.rapport.crm.interaction;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds one fact of each sort of promise, conversation, conduct and consent, with everything that it can hold. */
final class Samples {
    private static final Source SHOP = Source.of("shop", Channel.WEB);
    private static final Customer ANNA = Customer.email("anna@example.org").orExternal("shop", "4711");
    private static final Instant AT = Instant.parse("2026-01-05T10:00:00.250Z");
    private static final Instant FRIDAY = Instant.parse("2026-01-09T12:00:00Z");
    private static final Money EUR = Money.of("24.95", "EUR");

    private Samples() {}

    static Stream<Interaction> all() {
        return Stream.of(promises(), cases(), conduct(), consents()).flatMap(List::stream);
    }

    private static List<Interaction> promises() {
        return List.of(
                fact(
                        "promised",
                        Promised.delivery("981")
                                .by(LocalDate.of(2026, 1, 8), ZoneOffset.UTC)
                                .atStake(150)),
                fact("fulfilled", Fulfilled.delivery("981")),
                fact("promise-changed", PromiseChanged.withNotice("delivery-981", FRIDAY)),
                fact("broken", new Broken("delivery-981")));
    }

    private static List<Interaction> cases() {
        return List.of(
                fact("asked", Asked.about("q-1", "brewing").saying("how hot\nshould it be")),
                fact("suggested", Suggested.about("s-1", "packaging").saying("smaller bags for me")),
                fact(
                        "complained",
                        Complained.of("c-1", "delivery")
                                .losing(EUR)
                                .inPublic(2500)
                                .saying("my tea came too late")),
                fact(
                        "answered",
                        Answered.with("brewing", "80-degrees").to("q-1").judged(Answered.Quality.ADMITTED_LIMIT)),
                fact(
                        "resolved",
                        Resolved.of("c-1")
                                .redress(EUR)
                                .apology(80)
                                .explanation(50)
                                .andConfirmed()
                                .found(Resolved.Finding.SUBSTANTIATED)),
                fact("confirmed", new Confirmed("c-1")),
                fact("reopened", new Reopened("c-1")),
                fact("awaiting-customer", new AwaitingCustomer("c-1")),
                fact("assigned", new Assigned("c-1", Ref.agent("kim"), Optional.of("care"))));
    }

    private static List<Interaction> conduct() {
        return List.of(
                fact("messaged", Messaged.promoting("newsletter")),
                fact("offered", new Offered("spring-7")),
                fact("offer-accepted", new OfferAccepted("spring-7")),
                fact("offer-declined", new OfferDeclined("spring-7")),
                fact("acted-in-interest", new ActedInInterest("duplicate_warning")),
                fact("goodwill", Goodwill.of(EUR).inCase("c-1")),
                fact("assessed", Assessed.good("empathy").alleged()),
                fact("data-used", new DataUsed("recommendation")),
                fact("data-breached", new DataBreached(2)));
    }

    private static List<Interaction> consents() {
        return List.of(
                fact(
                        "consent-given",
                        ConsentGiven.to("newsletter")
                                .over(Channel.EMAIL)
                                .havingRead("2026-01")
                                .by("double_opt_in", "mail of anna")
                                .until(FRIDAY)),
                fact("consent-declined", ConsentDeclined.to("newsletter").over(Channel.PHONE)),
                fact("consent-withdrawn", ConsentWithdrawn.from("newsletter").over(Channel.EMAIL)),
                fact("preference-stated", new PreferenceStated("language", "plattdeutsch")),
                fact(
                        "asked-to-disclose",
                        new AskedToDisclose("birthday", Optional.of("gift"), Optional.of("tea for your birthday"))),
                fact("disclosed", new Disclosed("birthday", Optional.of("1970-05-01"))),
                fact("disclosure-declined", new DisclosureDeclined("birthday")));
    }

    private static Interaction fact(String key, Detail detail) {
        return SHOP.fact(key, ANNA, AT, detail);
    }
}
