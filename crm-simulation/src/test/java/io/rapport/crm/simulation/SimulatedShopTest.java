package io.rapport.crm.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SimulatedShopTest {
    @Test
    void theSameSeedGivesTheSameBytes() {
        assertThat(text(SimulatedShop.of(50, 7))).isEqualTo(text(SimulatedShop.of(50, 7)));
    }

    /** Holds on every machine and in every version, until a habit is changed on purpose. */
    @Test
    void theBytesAreTheOnesThatTheyHaveAlwaysBeen() throws Exception {
        byte[] bytes = text(SimulatedShop.of(200, 1)).getBytes(StandardCharsets.UTF_8);
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(bytes);

        assertThat(HexFormat.of().formatHex(sha256))
                .isEqualTo("21a0eecf314b2d5d2dedd2f06449cac076a72651dea5f916f8359693ba2957b5");
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
        SimulatedShop buying = new SimulatedShop(ShopPlan.usual().customers(50).habits(Habits.NONE), 1);
        SimulatedShop more =
                new SimulatedShop(ShopPlan.usual().customers(50).habits(new Habits(1, 2, 0, 0, 1, 1, 1)), 1);

        assertThat(more.facts()).containsAll(buying.facts().toList());
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

    private static String text(SimulatedShop shop) {
        return shop.facts().map(Vocabulary.SHARED::write).collect(Collectors.joining("\n"));
    }
}
