package io.rapport.crm.simulation;

import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Interaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A simulated customer is one of whom more is known than a shop can know.
 *
 * @param number from 1
 * @param account the number that the shop gave; misspelt orders and visits before the first purchase do not mention it
 * @param purchasesPerDay how often this customer buys while staying, on a day with season factor 1
 * @param leavingPerDay how likely this customer leaves, each day
 * @param came the day of the first purchase, in UTC
 * @param left the last day on which this customer might have bought; may lie long after the last day of the
 *     shop, but at most a thousand years
 * @param orders how many purchases were made, misspelt ones included
 * @param promised how many deliveries the shop promised
 * @param kept how many of these promises the shop keeps, a few of them after its last day; the others are kept late,
 *     put off in silence or broken
 * @param facts everything that happened, in the order of time; but not that the customer was brought by another
 * @param referral who brought the customer, if somebody did
 */
public record SimulatedCustomer(
        int number,
        Identifier account,
        double purchasesPerDay,
        double leavingPerDay,
        LocalDate came,
        LocalDate left,
        int orders,
        int promised,
        int kept,
        List<Interaction> facts,
        Optional<SimulatedReferral> referral) {
    /** Chapters are written into a life one after the other. */
    private static final List<Chapter> CHAPTERS = List.of(
            new Introduction(),
            new Buying(),
            new Visiting(),
            new Returning(),
            new Asking(),
            new Rating(),
            new Speaking(),
            new Promising(),
            new Complaining(),
            new Questioning(),
            new Mailing(),
            new Recommending(),
            new Caring());

    static SimulatedCustomer of(ShopPlan plan, long seed, int number) {
        Life life = Life.of(plan, number, seed);
        Diary diary = new Diary(plan, number);
        for (Chapter chapter : CHAPTERS) {
            chapter.write(life, Dice.of(seed, number, chapter.title()), diary);
        }
        return new SimulatedCustomer(
                number,
                life.person().account(),
                life.purchasesPerDay(),
                life.leavingPerDay(),
                plan.calendar().date(life.comes()),
                plan.calendar().date(life.leaves()),
                life.orders().size(),
                life.deliveries().size(),
                (int) life.deliveries().stream().filter(Delivery::kept).count(),
                diary.facts(),
                SimulatedReferral.of(plan, seed, number, life));
    }

    /** Returns the number, and how many facts there are: the rest is as personal as with real customers. */
    @Override
    public String toString() {
        return "simulated customer " + number + ", " + facts.size() + " facts";
    }
}
