package io.rapport.crm.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.engagement.PublicWords.Said;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.PageViewed;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Rated;
import io.rapport.crm.interaction.Referred;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.interaction.SpokePublicly;
import io.rapport.crm.interaction.SpokePublicly.Sentiment;
import io.rapport.crm.money.Amounts;
import io.rapport.crm.money.Money;
import io.rapport.crm.profile.Features;
import io.rapport.crm.profile.Profile;
import io.rapport.crm.profile.StateReader;
import io.rapport.crm.profile.StateWriter;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import org.junit.jupiter.api.Test;

/** Tests what is kept of what customers do beyond buying. */
class EngagementHistoryTest {
    private static final EngagementFeature FEATURE = new EngagementFeature();
    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

    @Test
    void everyKindOfEngagementIsCounted() {
        EngagementHistory history = fold(
                Referred.decisive(customer(1)),
                Referred.helpful(customer(2)),
                SpokePublicly.positive(300),
                SpokePublicly.positive(5),
                new SpokePublicly(Sentiment.NEUTRAL, 7),
                SpokePublicly.negative(40),
                Contacted.inbound("late"),
                Contacted.outbound("sorry"),
                Contacted.inbound("thanks"),
                Rated.nps(9),
                Rated.nps(2).saying("late"),
                PageViewed.of("https://shop.example/"));

        assertThat(history.referrals().number()).isEqualTo(2);
        assertThat(history.referrals().newest())
                .extracting(Referral::customer)
                .containsExactly(customer(2), customer(1));
        assertThat(history.publicWords()).isEqualTo(new PublicWords(new Said(2, 305), new Said(1, 7), new Said(1, 40)));
        assertThat(history.inboundContacts()).isEqualTo(2);
        assertThat(history.outboundContacts()).isEqualTo(1);
        assertThat(history.comments()).isEqualTo(1);
    }

    @Test
    void onlyGoodsOfKnownCostTellACostByCurrency() {
        Money ten = Money.of("10.00", "EUR");
        EngagementHistory history = fold(
                Purchase.of(ten).withCost(Money.of("4.00", "EUR")),
                Purchase.of(ten),
                Purchase.of(ten).withCost(Money.of("5.00", "EUR")),
                Purchase.of(Money.of("9", "JPY")).withCost(Money.of("3", "JPY")));

        assertThat(history.soldAtKnownCost())
                .isEqualTo(Amounts.of(Money.of("20.00", "EUR")).plus(Amounts.of(Money.of("9", "JPY"))));
        assertThat(history.costOfGoods())
                .isEqualTo(Amounts.of(Money.of("9.00", "EUR")).plus(Amounts.of(Money.of("3", "JPY"))));
    }

    @Test
    void theLatestWordOnACustomerCounts() {
        Interaction late = fact(9, Referred.helpful(customer(1)));
        Interaction early = fact(2, Referred.decisive(customer(1)));
        Interaction atOnce = fact(9, Referred.decisive(customer(1)));

        assertThat(fold(List.of(late, early)).referrals())
                .isEqualTo(new Referrals(
                        2, List.of(new Referral(late.occurredAt(), customer(1), Referred.Outcome.HELPFUL))));
        assertThat(fold(List.of(atOnce, late)).referrals().newest())
                .extracting(Referral::outcome)
                .containsExactly(Referred.Outcome.DECISIVE);
    }

    /** Lays down without the fold what is kept: each customer's latest referral, and of these the latest 64. */
    @Property
    void theNewestAreKeptHoweverHistoriesAreMerged(
            @ForAll("referrals") List<Interaction> facts, @ForAll Random random) {
        List<Referral> latest = facts.stream()
                .map(fact -> (Referred) fact.detail())
                .map(Referred::customer)
                .distinct()
                .map(customer -> latest(customer, facts))
                .sorted(Comparator.reverseOrder())
                .limit(64)
                .toList();

        Referrals kept = mergedAtRandom(facts, random).referrals();
        assertThat(kept.newest()).isEqualTo(latest);
        assertThat(kept.number()).isEqualTo(facts.size());
    }

    /** Makes referrals of more than 64 customers, of some of them several times. */
    @Provide
    Arbitrary<List<Interaction>> referrals() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.longs().between(1, 1000).withDistribution(RandomDistribution.uniform()),
                        Arbitraries.of(Referred.Outcome.class))
                .as((minute, customer, outcome) -> fact(minute, new Referred(customer(customer), outcome)))
                .list()
                .ofMinSize(150)
                .ofMaxSize(300);
    }

    private static Referral latest(CustomerId customer, List<Interaction> facts) {
        return facts.stream()
                .filter(fact -> ((Referred) fact.detail()).customer().equals(customer))
                .map(fact -> new Referral(fact.occurredAt(), customer, ((Referred) fact.detail()).outcome()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static EngagementHistory mergedAtRandom(List<Interaction> facts, Random random) {
        List<EngagementHistory> parts =
                facts.stream().map(FEATURE.summary()::of).collect(Collectors.toList());
        while (parts.size() > 1) {
            Collections.shuffle(parts, random);
            EngagementHistory one = parts.remove(parts.size() - 1);
            parts.set(0, FEATURE.summary().merge(parts.get(0), one));
        }
        return parts.isEmpty() ? EngagementHistory.EMPTY : parts.get(0);
    }

    @Test
    void aThousandReferralsTakeUnderTwoKibibytes() {
        List<Interaction> life = LongStream.rangeClosed(1, 1000)
                .mapToObj(number -> fact(number, Referred.decisive(customer(number))))
                .toList();

        Profile profile =
                Features.of(List.of(FEATURE)).fold(Profile.EMPTY, life).profile();

        assertThat(profile.state(FEATURE).referrals().number()).isEqualTo(1000);
        assertThat(profile.state(FEATURE).referrals().newest())
                .extracting(Referral::customer)
                .startsWith(customer(1000), customer(999))
                .endsWith(customer(937))
                .hasSize(64);
        assertThat(profile.toBytes().size()).isLessThan(2048);
    }

    /** A change of these bytes is a change of the stored format. */
    @Test
    void theStoredBytesAreTheOnesThatTheyHaveAlwaysBeen() {
        EngagementHistory history = fold(List.of(
                fact(0, Referred.decisive(CustomerId.parse("0b9c8e5a-7d1f-4c3e-9a52-6f0d2b1e4c77"))),
                fact(1, Referred.helpful(customer(2))),
                fact(2, SpokePublicly.positive(300)),
                fact(3, SpokePublicly.negative(1)),
                fact(4, new SpokePublicly(Sentiment.NEUTRAL, 2)),
                fact(5, Contacted.inbound("late")),
                fact(6, Rated.nps(2).saying("late")),
                fact(7, Purchase.of(Money.of("10.00", "EUR")).withCost(Money.of("4.00", "EUR")))));
        StateWriter out = new StateWriter();
        FEATURE.codec().write(history, out);

        assertThat(HexFormat.of().formatHex(out.toBytes().toArray()))
                .isEqualTo("0202c0cdd2d9f1660e040080a4cbd9f166fcb0fad1cf96c79c1791ce8dcedabcc8adcb0101"
                        + "01ac0201020101" + "010001" + "0103455552d00f" + "0103455552a006");
        assertThat(FEATURE.codec().read(new StateReader(out.toBytes()))).isEqualTo(history);
    }

    @Test
    void impossibleCountsAreRefusedByName() {
        assertThatThrownBy(() -> new Said(-1, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("said.times");
        assertThatThrownBy(() -> new Said(0, -1)).hasMessageContaining("said.reach");
        assertThatThrownBy(() -> new Referrals(0, List.of(new Referral(START, customer(1), Referred.Outcome.HELPFUL))))
                .hasMessageContaining("referrals.number");
        assertThatThrownBy(() ->
                        new EngagementHistory(Referrals.NONE, PublicWords.NONE, 0, -1, 0, Amounts.NONE, Amounts.NONE))
                .hasMessageContaining("engagement.count");
    }

    private static EngagementHistory fold(Detail... details) {
        return fold(LongStream.range(0, details.length)
                .mapToObj(minute -> fact(minute, details[(int) minute]))
                .toList());
    }

    private static EngagementHistory fold(List<Interaction> facts) {

        return facts.stream().map(FEATURE.summary()::of).reduce(EngagementHistory.EMPTY, FEATURE.summary()::merge);
    }

    private static Interaction fact(long minute, Detail detail) {
        return Source.of("shop", Channel.WEB).fact("1", Customer.card("1"), START.plusSeconds(60 * minute), detail);
    }

    private static CustomerId customer(long number) {
        return new CustomerId(new UUID(7, number));
    }
}
