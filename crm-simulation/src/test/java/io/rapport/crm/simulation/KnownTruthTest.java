package io.rapport.crm.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.forecast.Season;
import io.rapport.crm.interaction.Asked;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Identified;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Rated;
import io.rapport.crm.interaction.Returned;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Estimates the parameters of a shop from what happened in it, by the simplest means; the truth lies within four
 * standard errors.
 */
class KnownTruthTest {
    private static final BuyingRates RATES = new BuyingRates(0.8, 40, 0.6, 150);
    private static final ShopPlan PLAN = ShopPlan.usual()
            .customers(20_000)
            .rates(RATES)
            .season(Season.EVEN)
            .habits(Habits.NONE)
            .conduct(Conduct.NONE);
    private static final List<SimulatedCustomer> CUSTOMERS =
            new SimulatedShop(PLAN, 11).customers().toList();
    private static final LocalDate END = PLAN.opening().plusDays(PLAN.days());

    @Test
    void theMeanPurchaseRateIsWhatThePlanSays() {
        double rate = sum(KnownTruthTest::repeats) / sum(KnownTruthTest::stay);
        double spread = Math.sqrt(sum(customer -> square(repeats(customer) - rate * stay(customer))));

        assertThat(rate).isCloseTo(RATES.r() / RATES.alpha(), within(4 * spread / sum(KnownTruthTest::stay)));
    }

    @Test
    void customersDifferAsThePlanSays() {
        double squared = sum(customer -> repeats(customer) * (repeats(customer) - 1));
        double stays = sum(customer -> square(stay(customer)));
        double secondMoment = RATES.r() * (RATES.r() + 1) / square(RATES.alpha());
        double spread = Math.sqrt(sum(customer ->
                square(repeats(customer) * (repeats(customer) - 1) - secondMoment * square(stay(customer)))));

        assertThat(squared / stays).isCloseTo(secondMoment, within(4 * spread / stays));
    }

    @Test
    void customersLeaveAsSoonAsThePlanSays() {
        for (int days : new int[] {30, 100, 365, 1000}) {
            long staying = CUSTOMERS.stream()
                    .filter(customer -> customer.came().plusDays(days).isBefore(customer.left()))
                    .count();
            double expected = Math.pow(RATES.beta() / (RATES.beta() + days), RATES.s());

            assertThat((double) staying / CUSTOMERS.size())
                    .isCloseTo(expected, within(4 * Math.sqrt(expected * (1 - expected) / CUSTOMERS.size()) + 0.002));
        }
    }

    @Test
    void whoeverHasLeftBuysNothing() {
        assertThat(CUSTOMERS)
                .allSatisfy(customer -> assertThat(customer.facts())
                        .extracting(Interaction::occurredAt)
                        .allSatisfy(time -> assertThat(LocalDate.ofInstant(time, ZoneOffset.UTC))
                                .isBetween(customer.came(), customer.left())));
    }

    @Test
    void whoeverNeverLeavesStaysAThousandYears() {
        ShopPlan loyal = PLAN.customers(10).rates(new BuyingRates(1, 40, 1e-9, 1));

        assertThat(new SimulatedShop(loyal, 1).customers())
                .allSatisfy(customer ->
                        assertThat(customer.left()).isEqualTo(customer.came().plusDays(365_250)));
    }

    @Test
    void moreIsBoughtInSeason() {
        ShopPlan seasonal = PLAN.season(ShopPlan.GIFTS).from(LocalDate.of(2024, 7, 1), 184);
        List<Month> months = repeatMonths(seasonal);
        // Customers gather over the months, so each month is compared with the same one in a shop without seasons.
        List<Month> even = repeatMonths(seasonal.season(Season.EVEN));

        for (Month month : List.of(Month.AUGUST, Month.OCTOBER, Month.DECEMBER)) {
            double seasonally = months.stream().filter(month::equals).count();
            double evenly = even.stream().filter(month::equals).count();
            double factor = ShopPlan.GIFTS.on(LocalDate.of(2024, month, 1));

            assertThat(seasonally / evenly)
                    .isCloseTo(factor, within(4 * factor * Math.sqrt(3 / seasonally + 3 / evenly)));
        }
    }

    @Test
    void habitsAreAsFrequentAsThePlanSays() {
        Habits habits = new Habits(0, 0, 0.35, 0.02, 0.07, 0.05, 0.15, 0, 0, 0);
        SimulatedShop shop = new SimulatedShop(PLAN.customers(4_000).habits(habits), 5);
        List<Interaction> facts = shop.facts().toList();
        double orders = count(facts, Purchase.class);

        // Two of a hundred orders are misspelt, and two others so late that what follows comes after the end.
        assertThat(count(facts, Returned.class) / orders).isCloseTo(0.07 * 0.96, within(4 * Math.sqrt(0.07 / orders)));
        List<Interaction> aboutNoCase = facts.stream()
                .filter(fact ->
                        fact.about().stream().noneMatch(ref -> ref.kind().equals("case")))
                .toList();
        assertThat(count(aboutNoCase, Contacted.class) / orders)
                .isCloseTo(0.05 * 0.97, within(4 * Math.sqrt(0.05 / orders)));
        assertThat(count(facts, Asked.class) / orders).isCloseTo(0.05 * 0.96, within(4 * Math.sqrt(0.05 / orders)));
        assertThat(count(facts, Rated.class) / orders).isCloseTo(0.15 * 0.96, within(4 * Math.sqrt(0.15 / orders)));
        double guests = facts.stream()
                .filter(fact -> fact.id().key().startsWith("guest-") && fact.detail() instanceof Identified)
                .count();
        assertThat(guests / orders).isCloseTo(0.02, within(4 * Math.sqrt(0.02 / orders)));
    }

    /**
     * Returns the months in which something was bought. First purchases are left out: they come when the customer
     * comes.
     */
    private static List<Month> repeatMonths(ShopPlan plan) {
        return new SimulatedShop(plan, 3)
                .customers()
                .flatMap(customer -> customer.facts().stream()
                        .filter(fact -> fact.detail() instanceof Purchase)
                        .skip(1))
                .map(fact ->
                        LocalDate.ofInstant(fact.occurredAt(), ZoneOffset.UTC).getMonth())
                .toList();
    }

    private static double count(List<Interaction> facts, Class<?> detail) {
        return facts.stream()
                .map(Interaction::detail)
                .filter(detail::isInstance)
                .count();
    }

    private static double repeats(SimulatedCustomer customer) {
        return customer.orders() - 1.0;
    }

    /** Returns the days from the first order to leaving or to the end. */
    private static double stay(SimulatedCustomer customer) {
        LocalDate last = customer.left().isBefore(END) ? customer.left() : END;
        return ChronoUnit.DAYS.between(customer.came(), last);
    }

    private static double sum(ToDoubleFunction<SimulatedCustomer> part) {
        return CUSTOMERS.stream().mapToDouble(part).sum();
    }

    private static double square(double number) {
        return number * number;
    }
}
