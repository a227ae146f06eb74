package io.rapport.crm.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Identified;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.PageViewed;
import io.rapport.crm.interaction.ProductViewed;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Rated;
import io.rapport.crm.interaction.Referred;
import io.rapport.crm.interaction.Returned;
import io.rapport.crm.interaction.SpokePublicly;
import io.rapport.crm.interaction.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SimulatedShopTest {
    @Test
    void theSameSeedGivesTheSameBytes() {
        assertThat(text(SimulatedShop.of(50, 7), fact -> true)).isEqualTo(text(SimulatedShop.of(50, 7), fact -> true));
    }

    /** The hash is the same on every machine and in every version, until a habit is changed on purpose. */
    @Test
    void theBytesAreTheOnesThatTheyHaveAlwaysBeen() throws Exception {
        assertThat(sha256(SimulatedShop.of(200, 1), fact -> true))
                .isEqualTo("14889ebe191188d45258b71d2f5bf31fefdd561fa53670eeda680618c89ebbbc");
    }

    /**
     * The chapters on promises, cases and mail were written later: what had been told before stayed to the last byte.
     */
    @Test
    void theFirstChaptersAreToldAsTheyWereBeforeTheOthersWereWritten() throws Exception {
        Set<Class<? extends Detail>> first = Set.of(
                Identified.class,
                Purchase.class,
                PageViewed.class,
                ProductViewed.class,
                Returned.class,
                Contacted.class,
                Rated.class,
                Referred.class,
                SpokePublicly.class);
        Predicate<Interaction> told = fact -> first.contains(fact.detail().getClass())
                && fact.about().stream().noneMatch(ref -> ref.kind().equals("case"));

        assertThat(sha256(SimulatedShop.of(200, 1), told))
                .isEqualTo("9bcbf4224c7ac9ed0e9537062fe175600c5c87216e1b13a94e97aaa4bdc1b98b");
    }

    private static String sha256(SimulatedShop shop, Predicate<Interaction> those) throws Exception {
        byte[] bytes = text(shop, those).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void differentSeedsAreDifferentLives() {
        List<Interaction> one = SimulatedShop.of(50, 1).facts().toList();
        List<Interaction> other = SimulatedShop.of(50, 2).facts().toList();

        assertThat(one).doesNotContainAnyElementsOf(other);
    }

    @Test
    void aLifeDoesNotDependOnHowManyOthersThereAre() {
        assertThat(SimulatedShop.of(40, 1).customers().limit(10))
                .containsExactlyElementsOf(SimulatedShop.of(10, 1).customers().toList());
    }

    @Test
    void aHabitLeavesTheOthersAsTheyAre() {
        SimulatedShop buying = new SimulatedShop(
                ShopPlan.usual().customers(50).habits(Habits.NONE).conduct(Conduct.NONE), 1);
        SimulatedShop more =
                new SimulatedShop(ShopPlan.usual().customers(50).habits(new Habits(1, 2, 0, 0, 1, 1, 1, 1, 1, 1)), 1);

        assertThat(more.facts()).containsAll(buying.facts().toList());
    }

    @Test
    void whoeverIsDiscontentedSpeaksBadlyAndMostWordsReachFew() {
        Habits talkative = new Habits(0, 0, 0, 0, 0, 0, 0, 1, 0, 0);
        List<SpokePublicly> words = new SimulatedShop(
                        ShopPlan.usual().customers(300).habits(talkative), 1)
                .facts()
                .map(Interaction::detail)
                .filter(SpokePublicly.class::isInstance)
                .map(SpokePublicly.class::cast)
                .toList();

        assertThat(words).extracting(SpokePublicly::sentiment).contains(SpokePublicly.Sentiment.values());
        assertThat(words).filteredOn(word -> word.reach() < 100).hasSizeGreaterThan(words.size() / 3);
        assertThat(words).anyMatch(word -> word.reach() > 1000);
    }

    @Test
    void whoBringsACustomerCameBefore() {
        List<SimulatedCustomer> customers =
                SimulatedShop.of(2_000, 1).customers().toList();
        Map<Identifier, LocalDate> came =
                customers.stream().collect(Collectors.toMap(SimulatedCustomer::account, SimulatedCustomer::came));
        List<SimulatedCustomer> brought = customers.stream()
                .filter(customer -> customer.referral().isPresent())
                .toList();

        assertThat(brought).hasSizeBetween(150, 250).allSatisfy(customer -> {
            SimulatedReferral referral = customer.referral().orElseThrow();
            assertThat(came.get(referral.referrer())).isBeforeOrEqualTo(customer.came());
            assertThat(referral.at()).isAfter(customer.came().atStartOfDay().toInstant(ZoneOffset.UTC));
        });
    }

    @Test
    void factsComeInTheOrderOfTimeAndEndWithTheStory() {
        SimulatedShop shop = new SimulatedShop(ShopPlan.usual().customers(300).from(LocalDate.of(2023, 5, 1), 100), 1);

        assertThat(shop.customers())
                .allSatisfy(customer -> assertThat(customer.facts())
                        .extracting(Interaction::occurredAt)
                        .isSortedAccordingTo(Comparator.naturalOrder()));
        assertThat(shop.facts())
                .extracting(Interaction::occurredAt)
                .allSatisfy(time -> assertThat(time)
                        .isBetween(Instant.parse("2023-05-01T00:00:00Z"), Instant.parse("2023-08-08T23:59:59.999Z")));
    }

    @Test
    void idsAreUnique() {
        assertThat(SimulatedShop.of(500, 1).facts()).extracting(Interaction::id).doesNotHaveDuplicates();
    }

    @Test
    void aShopWithoutCustomersHasNoFacts() {
        assertThat(SimulatedShop.of(0, 1).facts()).isEmpty();
    }

    private static String text(SimulatedShop shop, Predicate<Interaction> those) {
        Stream<Interaction> referrals = shop.referrals(account ->
                Optional.of(new CustomerId(UUID.nameUUIDFromBytes(account.text().getBytes(StandardCharsets.UTF_8)))));
        return Stream.concat(shop.facts(), referrals)
                .filter(those)
                .map(Vocabulary.SHARED::write)
                .collect(Collectors.joining("\n"));
    }
}
