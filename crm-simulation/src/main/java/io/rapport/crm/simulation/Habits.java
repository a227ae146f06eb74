package io.rapport.crm.simulation;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;

/**
 * Says what customers do besides buying.
 *
 * @param visits before which part of the orders on the web or in the app the customer looks around there, 0 to 1
 * @param idleVisits how many visits without a purchase there are for each order, on average; 0 to 20
 * @param secondDevice which part of the customers uses a second device, 0 to 1
 * @param misspelt which part of the orders is made without logging in and with a typing error in name and address, 0 to
 *     1
 * @param returned from which part of the orders something comes back, 0 to 1
 * @param questions about which part of the orders the customer contacts the shop, and again about which part it asks a
 *     question, 0 to 1
 * @param rated which part of the orders the customer rates, 0 to 1
 * @param spoken about which part of the orders the customer speaks in public, 0 to 1
 * @param referred which part of the customers another one has brought, 0 to 1; of the first ones fewer
 * @param complaints about which part of the late and missing deliveries the customer complains, 0 to 1; about other
 *     orders much seldomer
 */
public record Habits(
        double visits,
        double idleVisits,
        double secondDevice,
        double misspelt,
        double returned,
        double questions,
        double rated,
        double spoken,
        double referred,
        double complaints) {
    /** These are the habits of customers of a small shop on the web. */
    public static final Habits USUAL = new Habits(0.9, 0.8, 0.35, 0.01, 0.07, 0.05, 0.15, 0.03, 0.1, 0.5);

    /** Customers say who they are and buy, and do nothing else. */
    public static final Habits NONE = new Habits(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /**
     * Checks the ranges.
     *
     * @throws InvalidInputException if a number lies outside
     */
    public Habits {
        part("habits.visits", visits);
        Require.that(idleVisits >= 0 && idleVisits <= 20, "habits.idle_visits", "outside 0 to 20", "give 0 to 20");
        part("habits.second_device", secondDevice);
        part("habits.misspelt", misspelt);
        part("habits.returned", returned);
        part("habits.questions", questions);
        part("habits.rated", rated);
        part("habits.spoken", spoken);
        part("habits.referred", referred);
        part("habits.complaints", complaints);
    }

    static void part(String field, double part) {
        Require.that(part >= 0 && part <= 1, field, "outside 0 to 1", "give a part of one");
    }
}
