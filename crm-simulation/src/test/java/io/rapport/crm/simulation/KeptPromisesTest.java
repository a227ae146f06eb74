package io.rapport.crm.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.interaction.Broken;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Fulfilled;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.PromiseChanged;
import io.rapport.crm.interaction.Promised;
import io.rapport.crm.interaction.Ref;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Shows what the shop promises, and what becomes of it. */
class KeptPromisesTest {
    private static final SimulatedShop SHOP = SimulatedShop.of(2_000, 1);
    private static final List<SimulatedCustomer> CUSTOMERS = SHOP.customers().toList();
    private static final Instant END = SHOP.plan().calendar().end();

    /** A story is a promise with the facts about it. */
    private record Story(Promised promised, List<Interaction> facts) {
        <T extends Detail> Optional<Interaction> first(Class<T> type) {
            return facts.stream().filter(fact -> type.isInstance(fact.detail())).findFirst();
        }

        Optional<PromiseChanged> change() {
            return first(PromiseChanged.class).map(fact -> (PromiseChanged) fact.detail());
        }

        /** Returns the last moment of which the customer was told. */
        Instant due() {
            return change().filter(PromiseChanged::told)
                    .map(PromiseChanged::due)
                    .orElse(promised.due());
        }

        boolean ended() {
            return first(Fulfilled.class).or(() -> first(Broken.class)).isPresent();
        }

        boolean broken() {
            return first(Broken.class).isPresent();
        }

        boolean inTime() {
            return first(Fulfilled.class)
                    .filter(fact -> !fact.occurredAt().isAfter(due()))
                    .isPresent();
        }

        boolean late() {
            return ended() && !broken() && !inTime();
        }
    }

    private static Stream<Story> stories(SimulatedCustomer customer) {
        return customer.facts().stream()
                .filter(fact -> fact.detail() instanceof Promised)
                .map(fact -> (Promised) fact.detail())
                .map(promised -> new Story(
                        promised,
                        customer.facts().stream()
                                .filter(fact -> fact.about().contains(Ref.promise(promised.promise())))
                                .toList()));
    }

    @Test
    void asManyDeliveriesAreLateBrokenAndPutOffAsThePlanSays() {
        Instant longBefore = END.minus(Duration.ofDays(60));
        List<Story> stories = CUSTOMERS.stream()
                .flatMap(KeptPromisesTest::stories)
                .filter(story -> story.promised().due().isBefore(longBefore))
                .toList();
        Conduct conduct = SHOP.plan().conduct();

        // A delivery that is put off in silence is late as well.
        assertShare(stories, Story::late, conduct.late() + 0.005);
        assertShare(stories, Story::broken, conduct.broken());
        assertShare(stories, story -> told(story, true), 0.02);
        assertShare(stories, story -> told(story, false), 0.005);
    }

    private static boolean told(Story story, boolean told) {
        return story.change().filter(change -> change.told() == told).isPresent();
    }

    private static void assertShare(List<Story> stories, Predicate<Story> those, double expected) {
        double deviation = Math.sqrt(expected * (1 - expected) / stories.size());
        assertThat((double) stories.stream().filter(those).count() / stories.size())
                .isCloseTo(expected, within(4 * deviation));
    }

    @Test
    void mostDelaysAreShortAndSomeAreLong() {
        List<Duration> delays = CUSTOMERS.stream()
                .flatMap(KeptPromisesTest::stories)
                .filter(Story::late)
                .map(story -> Duration.between(
                        story.due(), story.first(Fulfilled.class).orElseThrow().occurredAt()))
                .toList();

        assertThat(delays)
                .filteredOn(delay -> delay.toDays() < 3)
                .hasSizeBetween(delays.size() * 55 / 100, delays.size() * 80 / 100);
        assertThat(delays).anyMatch(delay -> delay.toDays() > 10);
    }

    @Test
    void whateverBecomesOfADeliveryWasPromisedBefore() {
        for (SimulatedCustomer customer : CUSTOMERS) {
            assertThat(customer.facts())
                    .filteredOn(fact ->
                            fact.about().stream().anyMatch(ref -> ref.kind().equals("promise")))
                    .filteredOn(fact -> !(fact.detail() instanceof Promised))
                    .hasSameSizeAs(stories(customer)
                            .flatMap(story -> story.facts().stream().skip(1))
                            .toList());
            assertThat(stories(customer))
                    .allSatisfy(
                            story -> assertThat(story.facts().get(0).detail()).isEqualTo(story.promised()));
        }
    }

    @Test
    void aChangeIsMadeBeforeTheDelivery() {
        assertThat(CUSTOMERS.stream().flatMap(KeptPromisesTest::stories))
                .filteredOn(story -> story.change().isPresent())
                .hasSizeGreaterThan(50)
                .allSatisfy(story -> assertThat(story.facts().get(1).detail()).isInstanceOf(PromiseChanged.class))
                .allSatisfy(story -> assertThat(story.facts().get(1).occurredAt())
                        .isBefore(story.promised().due()));
    }

    @Test
    void somePromisesAreOpenAtTheEndAndSomeOfTheseAreOverdue() {
        List<Story> open = CUSTOMERS.stream()
                .flatMap(KeptPromisesTest::stories)
                .filter(story -> !story.ended())
                .toList();

        assertThat(open)
                .anyMatch(story -> story.due().isBefore(END))
                .anyMatch(story -> story.due().isAfter(END));
    }

    @Test
    void theTruthSaysHowManyPromisesAreMadeAndKept() {
        assertThat(CUSTOMERS).allSatisfy(customer -> {
            List<Story> stories = stories(customer).toList();
            int open = (int) stories.stream().filter(story -> !story.ended()).count();
            int inTime = (int) stories.stream().filter(Story::inTime).count();

            assertThat(stories).hasSize(customer.promised());
            assertThat(customer.kept()).isBetween(inTime, inTime + open);
        });
    }

    @Test
    void onlyWhatIsSentToKnownCustomersIsPromised() {
        ShopPlan careless = ShopPlan.usual().customers(100).habits(new Habits(0, 0, 0, 1, 0, 0, 0, 0, 0, 0));
        assertThat(new SimulatedShop(careless, 1).customers())
                .allSatisfy(customer -> assertThat(customer.promised()).isZero());
        assertThat(CUSTOMERS.stream().mapToInt(SimulatedCustomer::promised).sum())
                .isLessThan(
                        CUSTOMERS.stream().mapToInt(SimulatedCustomer::orders).sum() * 3 / 4);
    }

    @Test
    void aShopMayKeepNoneOfItsPromises() {
        SimulatedShop bad =
                new SimulatedShop(ShopPlan.usual().customers(100).conduct(new Conduct(1, 0.5, 0.5, 0, 0, 0, 0)), 1);

        assertThat(bad.customers())
                .anyMatch(customer -> customer.promised() > 0)
                .allSatisfy(customer -> assertThat(customer.kept()).isZero());
    }
}
