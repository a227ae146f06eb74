package io.rapport.crm.care;

import io.rapport.crm.interaction.Answered;
import io.rapport.crm.interaction.Asked;
import io.rapport.crm.interaction.Assigned;
import io.rapport.crm.interaction.AwaitingCustomer;
import io.rapport.crm.interaction.Broken;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.interaction.Confirmed;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Fulfilled;
import io.rapport.crm.interaction.Goodwill;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Offered;
import io.rapport.crm.interaction.PageViewed;
import io.rapport.crm.interaction.PromiseChanged;
import io.rapport.crm.interaction.Promised;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Reopened;
import io.rapport.crm.interaction.Resolved;
import io.rapport.crm.interaction.Resolved.Finding;
import io.rapport.crm.interaction.Suggested;
import io.rapport.crm.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Makes facts of few keys and few times, so that many are about the same promise or case, and many happen at once. */
final class CareFacts {
    private static final Instant START = Chronicle.time("03-23 08:00");
    private static final List<BiFunction<String, Instant, Detail>> DETAILS = List.of(
            (key, time) -> Promised.of(key, "delivery", time.plusSeconds(90_000)),
            (key, time) -> Promised.of(key, "callback", time.plusSeconds(7200)).atStake(300),
            (key, time) -> PromiseChanged.withNotice(key, time.plusSeconds(90_000)),
            (key, time) -> PromiseChanged.silently(key, time.plusSeconds(3600)),
            (key, time) -> Fulfilled.completely(key),
            (key, time) -> Fulfilled.partly(key),
            (key, time) -> new Broken(key),
            (key, time) -> Asked.about(key, "tea"),
            (key, time) -> Suggested.about(key, "tea"),
            (key, time) -> Complained.of(key, "delivery").losing(Money.of("9.00", "EUR")),
            (key, time) -> Complained.of(key, "billing").inPublic(70),
            (key, time) -> Answered.with("tea", "answer-" + key).to(key),
            (key, time) -> Answered.with("tea", "answer-" + key),
            (key, time) -> Resolved.of(key).apology(70).redress(Money.of("5.00", "EUR")),
            (key, time) -> Resolved.of(key).explanation(50).andConfirmed().found(Finding.SUBSTANTIATED),
            (key, time) -> Resolved.of(key).found(Finding.UNFOUNDED),
            (key, time) -> Assigned.to(Ref.agent("agent-" + key), "1"),
            (key, time) -> new Assigned(key, Ref.agent("kim"), Optional.of("tea")),
            (key, time) -> new Confirmed(key),
            (key, time) -> new Reopened(key),
            (key, time) -> new AwaitingCustomer(key),
            (key, time) -> Contacted.inbound("tea"),
            (key, time) -> Contacted.outbound("tea"),
            (key, time) -> new Offered(key),
            (key, time) -> Goodwill.of(Money.of(key + ".00", "EUR")),
            (key, time) -> PageViewed.of("https://shop.example/"));

    private CareFacts() {}

    static Arbitrary<List<Interaction>> facts(int most) {
        Arbitrary<Instant> times = Arbitraries.integers().between(0, 300).map(hour -> START.plusSeconds(3600L * hour));
        return Combinators.combine(Arbitraries.of(DETAILS), Arbitraries.of("1", "2", "3"), times)
                .as((detail, key, time) -> new Event(detail.apply(key, time), Ref.caseNumber(key), time))
                .list()
                .ofMaxSize(most)
                .map(all -> {
                    Chronicle chronicle = Chronicle.usual();
                    all.forEach(one -> chronicle.at(one.time, one.detail, one.about));
                    return chronicle.facts();
                });
    }

    private record Event(Detail detail, Ref about, Instant time) {}
}
