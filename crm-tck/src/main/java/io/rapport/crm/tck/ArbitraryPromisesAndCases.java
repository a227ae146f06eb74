package io.rapport.crm.tck;

import io.rapport.crm.interaction.ActedInInterest;
import io.rapport.crm.interaction.Answered;
import io.rapport.crm.interaction.Asked;
import io.rapport.crm.interaction.AskedToDisclose;
import io.rapport.crm.interaction.Assessed;
import io.rapport.crm.interaction.Assigned;
import io.rapport.crm.interaction.AwaitingCustomer;
import io.rapport.crm.interaction.Broken;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.interaction.Confirmed;
import io.rapport.crm.interaction.ConsentDeclined;
import io.rapport.crm.interaction.ConsentGiven;
import io.rapport.crm.interaction.ConsentWithdrawn;
import io.rapport.crm.interaction.DataBreached;
import io.rapport.crm.interaction.DataUsed;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Disclosed;
import io.rapport.crm.interaction.DisclosureDeclined;
import io.rapport.crm.interaction.Fulfilled;
import io.rapport.crm.interaction.Goodwill;
import io.rapport.crm.interaction.Messaged;
import io.rapport.crm.interaction.OfferAccepted;
import io.rapport.crm.interaction.OfferDeclined;
import io.rapport.crm.interaction.Offered;
import io.rapport.crm.interaction.PreferenceStated;
import io.rapport.crm.interaction.PromiseChanged;
import io.rapport.crm.interaction.Promised;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Reopened;
import io.rapport.crm.interaction.Resolved;
import io.rapport.crm.interaction.Suggested;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Generates promises, cases, conduct and consent. There are few keys, so that many facts are about the same promise or
 * case.
 */
final class ArbitraryPromisesAndCases {
    private ArbitraryPromisesAndCases() {}

    static Arbitrary<Detail> detail() {
        return Arbitraries.oneOf(promise(), caseOpened(), caseWorkedOn(), conduct(), consent(), disclosure());
    }

    private static Arbitrary<Detail> promise() {
        return Arbitraries.oneOf(
                Combinators.combine(
                                key(),
                                name(),
                                ArbitraryFacts.times(),
                                key().map(Ref::order).optional(),
                                Arbitraries.integers().between(1, 10_000).optional())
                        .as(Promised::new),
                Combinators.combine(key(), yesOrNo()).as(Fulfilled::new),
                Combinators.combine(key(), ArbitraryFacts.times(), yesOrNo()).as(PromiseChanged::new),
                key().map(Broken::new));
    }

    private static Arbitrary<Detail> caseOpened() {
        return Arbitraries.oneOf(
                Combinators.combine(key(), name(), words()).as(Asked::new),
                Combinators.combine(key(), name(), words()).as(Suggested::new),
                Combinators.combine(
                                key(),
                                name(),
                                ArbitraryFacts.money().optional(),
                                Arbitraries.longs().between(0, 10_000_000_000L),
                                words())
                        .as(Complained::new));
    }

    private static Arbitrary<Detail> caseWorkedOn() {
        return Arbitraries.oneOf(
                Combinators.combine(
                                key().optional(),
                                name(),
                                name(),
                                Arbitraries.of(Answered.Quality.class).optional())
                        .as(Answered::new),
                Combinators.combine(
                                key(),
                                ArbitraryFacts.money().optional(),
                                percent(),
                                percent(),
                                yesOrNo(),
                                Arbitraries.of(Resolved.Finding.class).optional())
                        .as(Resolved::new),
                Combinators.combine(key(), key().map(Ref::agent), name().optional())
                        .as(Assigned::new),
                key().map(Confirmed::new),
                key().map(Reopened::new),
                key().map(AwaitingCustomer::new));
    }

    private static Arbitrary<Detail> conduct() {
        return Arbitraries.oneOf(
                Combinators.combine(name(), yesOrNo()).as(Messaged::new),
                key().map(Offered::new),
                key().map(OfferAccepted::new),
                key().map(OfferDeclined::new),
                name().map(ActedInInterest::new),
                Combinators.combine(key().optional(), ArbitraryFacts.money().filter(money -> money.minorUnits() > 0))
                        .as(Goodwill::new),
                Combinators.combine(name(), percent(), percent()).as(Assessed::new),
                name().map(DataUsed::new),
                Arbitraries.integers().between(1, 3).map(DataBreached::new));
    }

    private static Arbitrary<Detail> consent() {
        return Arbitraries.oneOf(
                Combinators.combine(
                                name(),
                                channel(),
                                key().optional(),
                                name().optional(),
                                ArbitraryFacts.text().optional(),
                                ArbitraryFacts.times().optional())
                        .as(ConsentGiven::new),
                Combinators.combine(name(), channel()).as(ConsentDeclined::new),
                Combinators.combine(name(), channel()).as(ConsentWithdrawn::new),
                Combinators.combine(name(), ArbitraryFacts.text()).as(PreferenceStated::new));
    }

    private static Arbitrary<Detail> disclosure() {
        return Arbitraries.oneOf(
                Combinators.combine(
                                name(), name().optional(), ArbitraryFacts.text().optional())
                        .as(AskedToDisclose::new),
                Combinators.combine(name(), ArbitraryFacts.text().optional()).as(Disclosed::new),
                name().map(DisclosureDeclined::new));
    }

    private static Arbitrary<String> key() {
        return Arbitraries.integers().between(1, 9).map(String::valueOf);
    }

    /** Generates names of topics, causes, purposes and fields. There are few of them, too. */
    private static Arbitrary<String> name() {
        return Arbitraries.of("delivery", "tea_2", "news-letter", "a.b");
    }

    private static Arbitrary<Optional<String>> words() {
        return ArbitraryFacts.freeText().optional();
    }

    private static Arbitrary<Optional<Channel>> channel() {
        return ArbitraryFacts.channels().optional();
    }

    private static Arbitrary<Integer> percent() {
        return Arbitraries.integers().between(0, 100);
    }

    private static Arbitrary<Boolean> yesOrNo() {
        return Arbitraries.of(true, false);
    }
}
