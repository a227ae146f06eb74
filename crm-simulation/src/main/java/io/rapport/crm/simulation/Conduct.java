package io.rapport.crm.simulation;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;

/**
 * Says how a shop treats its customers.
 *
 * @param promised for which part of the orders on the web and in the app the shop promises when they will be there, 0
 *     to 1
 * @param late which part of these deliveries comes late without a word, 0 to 1
 * @param broken which part of them never comes, 0 to 1; late and broken ones are no more than all
 * @param newsletters how many a week go to a customer who wants them, on average; 0 to 7
 * @param recommendations before which part of the orders the shop uses data to recommend something, where the customer
 *     allows it, 0 to 1
 * @param offers after which part of the orders the shop offers something, 0 to 1
 * @param kindness after which part of the orders the shop does something for the customer that it need not do, 0 to 1
 */
public record Conduct(
        double promised,
        double late,
        double broken,
        double newsletters,
        double recommendations,
        double offers,
        double kindness) {
    /** This is the conduct of a small shop with goodwill and too few hands. */
    public static final Conduct USUAL = new Conduct(1, 0.08, 0.01, 1, 0.5, 0.1, 0.02);

    /** The shop takes orders, and does nothing else that is told. */
    public static final Conduct NONE = new Conduct(0, 0, 0, 0, 0, 0, 0);

    /**
     * Checks the ranges.
     *
     * @throws InvalidInputException if a number lies outside, or if more deliveries are late and broken than there are
     */
    public Conduct {
        Habits.part("conduct.promised", promised);
        Habits.part("conduct.late", late);
        Habits.part("conduct.broken", broken);
        Require.that(
                late + broken <= 1, "conduct.broken", "above 1 with the late ones", "give parts of all deliveries");
        Require.that(newsletters >= 0 && newsletters <= 7, "conduct.newsletters", "outside 0 to 7", "give 0 to 7");
        Habits.part("conduct.recommendations", recommendations);
        Habits.part("conduct.offers", offers);
        Habits.part("conduct.kindness", kindness);
    }
}
