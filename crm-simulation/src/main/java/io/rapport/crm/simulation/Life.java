package io.rapport.crm.simulation;

import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A life holds what is decided about a customer from the beginning, and what follows from it. Times are days since the
 * opening.
 *
 * @param person who it is
 * @param purchasesPerDay how often this customer buys while staying
 * @param leavingPerDay how likely this customer leaves, each day
 * @param comes when the first order is made
 * @param leaves after what time no order is made any more
 * @param contentment how well this customer thinks of the shop, 0 to 1
 * @param orders what is bought, one after the other
 * @param deliveries what the shop promises to send, and what becomes of it
 */
record Life(
        Person person,
        double purchasesPerDay,
        double leavingPerDay,
        double comes,
        double leaves,
        double contentment,
        List<Order> orders,
        List<Delivery> deliveries) {
    /**
     * Whoever would stay for more than a thousand years leaves after them: so far ahead, calendars still know the days.
     */
    private static final double NEVER = 365_250;

    /** Returns the order with which the shop gets to know who it is, if there is one. */
    Optional<Order> introducing() {
        return orders.stream().filter(order -> !order.misspelt()).findFirst();
    }

    static Life of(ShopPlan plan, int number, long seed) {
        Dice dice = Dice.of(seed, number, "rates");
        BuyingRates rates = plan.rates();
        double comes = dice.fraction() * plan.days();
        double purchases = dice.gamma(rates.r(), rates.alpha());
        double leaving = dice.gamma(rates.s(), rates.beta());
        double leaves = comes + Math.min(NEVER, dice.waiting(leaving));
        double contentment = Math.max(dice.fraction(), dice.fraction());
        List<Order> orders =
                orders(plan, number, days(plan, comes, leaves, purchases, dice), Dice.of(seed, number, "orders"));
        return new Life(
                Person.of(plan, number, Dice.of(seed, number, "person")),
                purchases,
                leaving,
                comes,
                leaves,
                contentment,
                orders,
                Delivery.of(plan.conduct(), orders, Dice.of(seed, number, "deliveries")));
    }

    /**
     * Draws the days of purchases from a Poisson process whose rate follows the season: events come at the highest
     * rate, and some of them are left out.
     */
    private static List<Double> days(ShopPlan plan, double comes, double leaves, double rate, Dice dice) {
        double highest = Collections.max(plan.season().factors());
        double end = Math.min(leaves, plan.days());
        List<Double> days = new ArrayList<>(List.of(comes));
        for (double day = comes + dice.waiting(rate * highest); day < end; day += dice.waiting(rate * highest)) {
            if (dice.chance(plan.season().on(plan.calendar().date(day)) / highest)) {
                days.add(day);
            }
        }
        return days;
    }

    private static List<Order> orders(ShopPlan plan, int number, List<Double> days, Dice dice) {
        List<Source> outlets = List.of(
                Source.of(plan.name(), Channel.WEB),
                Source.of(plan.name() + "-app", Channel.APP),
                Source.of(plan.name() + "-till", Channel.STORE));
        Source usual = dice.oneOf(outlets);
        Basket basket = Basket.of(plan.catalogue(), dice);
        List<Order> orders = new ArrayList<>();
        for (double day : days) {
            String order = number + "-" + (orders.size() + 1);
            Source outlet = dice.chance(0.8) ? usual : dice.oneOf(outlets);
            boolean misspelt = dice.chance(plan.habits().misspelt());
            orders.add(new Order(order, day, plan.calendar().waking(day), outlet, misspelt, basket.fill(order, dice)));
        }
        return orders;
    }
}
