package io.rapport.crm.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Shows what a plan may say. */
class PlansTest {
    @Test
    void impossiblePlansAreRefusedByName() {
        refused("shop.customers", () -> ShopPlan.usual().customers(-1));
        refused("shop.days", () -> ShopPlan.usual().from(LocalDate.EPOCH, 0));
        refused("shop.name", () -> ShopPlan.usual().name("Tea Shop"));
        refused("rates.beta", () -> new BuyingRates(1, 1, 1, 0));
        refused("rates.r", () -> new BuyingRates(Double.NaN, 1, 1, 1));
        refused("habits.returned", () -> new Habits(0, 0, 0, 0, 1.1, 0, 0, 0, 0, 0));
        refused("habits.spoken", () -> new Habits(0, 0, 0, 0, 0, 0, 0, -0.1, 0, 0));
        refused("habits.referred", () -> new Habits(0, 0, 0, 0, 0, 0, 0, 0, 1.1, 0));
        refused("habits.complaints", () -> new Habits(0, 0, 0, 0, 0, 0, 0, 0, 0, 1.1));
        refused("conduct.promised", () -> new Conduct(1.1, 0, 0, 0, 0, 0, 0));
        refused("conduct.late", () -> new Conduct(0, -0.1, 0, 0, 0, 0, 0));
        refused("conduct.broken", () -> new Conduct(0, 0, 1.1, 0, 0, 0, 0));
        refused("conduct.broken", () -> new Conduct(0, 0.6, 0.5, 0, 0, 0, 0));
        refused("conduct.newsletters", () -> new Conduct(0, 0, 0, 7.1, 0, 0, 0));
        refused("conduct.recommendations", () -> new Conduct(0, 0, 0, 0, 1.1, 0, 0));
        refused("conduct.offers", () -> new Conduct(0, 0, 0, 0, 0, 1.1, 0));
        refused("conduct.kindness", () -> new Conduct(0, 0, 0, 0, 0, 0, 1.1));
        refused("habits.idle_visits", () -> new Habits(0, 21, 0, 0, 0, 0, 0, 0, 0, 0));
        refused("catalogue.products", () -> new Catalogue(List.of()));
        refused("product.cost", () -> new Product("1", "tea", Money.of("1.00", "EUR"), Money.of("1", "JPY")));
    }

    @Test
    void aShopMayHaveGoodsAndANameOfItsOwn() {
        Product sake = new Product("sake", "drinks", Money.of("900", "JPY"), Money.of("400", "JPY"));
        SimulatedShop shop = new SimulatedShop(
                ShopPlan.usual().name("izakaya").customers(20).catalogue(new Catalogue(List.of(sake))), 1);

        assertThat(shop.facts())
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact.id().source()).startsWith("izakaya"));
    }

    @Test
    void aRateOfNothingIsAWaitForEver() {
        assertThat(Dice.of(1, 1, "test").waiting(0)).isInfinite();
    }

    private static void refused(String field, ThrowingCallable plan) {
        assertThatThrownBy(plan).isInstanceOf(InvalidInputException.class).hasMessageContaining(field);
    }
}
