package io.rapport.crm.simulation;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.forecast.Season;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Says what kind of shop is simulated.
 *
 * @param name begins the sources of its facts and is the source of its customer numbers; up to 30 of {@code a-z 0-9 _ .
 *     -}
 * @param customers how many come, at least 0; each at a time of its own, evenly spread over all days
 * @param opening the first day, in UTC
 * @param days how many days, at least 1
 * @param rates how often customers buy and how soon they leave
 * @param season when in the year they buy more or less
 * @param habits what else they do
 * @param conduct how the shop treats them
 * @param catalogue what there is to buy
 */
public record ShopPlan(
        String name,
        int customers,
        LocalDate opening,
        int days,
        BuyingRates rates,
        Season season,
        Habits habits,
        Conduct conduct,
        Catalogue catalogue) {
    /** Tea is drunk in winter, and given at its beginning. */
    public static final Season GIFTS =
            new Season(List.of(1.05, 1.0, 0.95, 0.9, 0.9, 0.8, 0.7, 0.75, 0.95, 1.05, 1.35, 1.6));

    /**
     * Checks the numbers.
     *
     * @throws InvalidInputException if one is out of its range or the name is malformed
     */
    public ShopPlan {
        Require.token("shop.name", name, 30);
        Require.that(customers >= 0, "shop.customers", "negative", "give 0 or more");
        Require.that(days >= 1, "shop.days", "below 1", "give 1 or more");
    }

    /** Returns the plan of a tea shop with 5,000 customers in 2024 and 2025. */
    public static ShopPlan usual() {
        return new ShopPlan(
                "tea-shop",
                5_000,
                LocalDate.of(2024, 1, 1),
                731,
                BuyingRates.USUAL,
                GIFTS,
                Habits.USUAL,
                Conduct.USUAL,
                Catalogue.TEA);
    }

    /** Returns the same plan under another name. */
    public ShopPlan name(String other) {
        return new ShopPlan(other, customers, opening, days, rates, season, habits, conduct, catalogue);
    }

    /** Returns the same plan with so many customers. */
    public ShopPlan customers(int number) {
        return new ShopPlan(name, number, opening, days, rates, season, habits, conduct, catalogue);
    }

    /** Returns the same plan from a day on, for so many days. */
    public ShopPlan from(LocalDate day, int number) {
        return new ShopPlan(name, customers, day, number, rates, season, habits, conduct, catalogue);
    }

    /** Returns the same plan with customers who buy at other rates. */
    public ShopPlan rates(BuyingRates other) {
        return new ShopPlan(name, customers, opening, days, other, season, habits, conduct, catalogue);
    }

    /** Returns the same plan for a place with other seasons. */
    public ShopPlan season(Season other) {
        return new ShopPlan(name, customers, opening, days, rates, other, habits, conduct, catalogue);
    }

    /** Returns the same plan with customers of other habits. */
    public ShopPlan habits(Habits other) {
        return new ShopPlan(name, customers, opening, days, rates, season, other, conduct, catalogue);
    }

    /** Returns the same plan for a shop that treats its customers otherwise. */
    public ShopPlan conduct(Conduct other) {
        return new ShopPlan(name, customers, opening, days, rates, season, habits, other, catalogue);
    }

    /** Returns the same plan with other goods. */
    public ShopPlan catalogue(Catalogue other) {
        return new ShopPlan(name, customers, opening, days, rates, season, habits, conduct, other);
    }

    /** Returns the calendar of the shop. */
    Calendar calendar() {
        return new Calendar(opening.atStartOfDay(ZoneOffset.UTC).toInstant(), days);
    }
}
