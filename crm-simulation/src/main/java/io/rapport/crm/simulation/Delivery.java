package io.rapport.crm.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * Says which delivery the shop promised, and what becomes of it. Times are days since the opening.
 *
 * @param order what is delivered
 * @param due the day by whose end it is promised
 * @param fate what becomes of it
 * @param ends when it arrives, or when the shop says that it never will
 */
record Delivery(Order order, int due, Fate fate, double ends) {
    /** Says what becomes of a delivery. */
    enum Fate {
        /** It arrives when it was promised. */
        IN_TIME,
        /** It arrives later, without a word. */
        LATE,
        /** The customer is told of a later day, and then it arrives. */
        POSTPONED,
        /** The shop sets a later day without telling the customer, and then it arrives. */
        PUT_OFF,
        /** It never arrives. */
        BROKEN
    }

    /** A delivery is put off by so many days. */
    static final int DELAY = 3;

    private static final double POSTPONED = 0.02;
    private static final double PUT_OFF = 0.005;

    /** The distribution is skewed, as delays are: most are of a day or two, some of two weeks. */
    private static final double LATENESS_PER_DAY = 1.0 / 3;

    static List<Delivery> of(Conduct conduct, List<Order> orders, Dice dice) {
        List<Delivery> deliveries = new ArrayList<>();
        for (Order order : orders) {
            if (order.sent() && dice.chance(conduct.promised())) {
                int due = (int) order.day() + dice.between(2, 5);
                Fate fate = fate(conduct, dice.fraction());
                deliveries.add(new Delivery(order, due, fate, end(order.day(), due, fate, dice)));
            }
        }
        return deliveries;
    }

    private static Fate fate(Conduct conduct, double chance) {
        double failed = conduct.broken() + conduct.late();
        if (chance < failed) {
            return chance < conduct.broken() ? Fate.BROKEN : Fate.LATE;
        }
        if (chance < failed + POSTPONED) {
            return Fate.POSTPONED;
        }
        return chance < failed + POSTPONED + PUT_OFF ? Fate.PUT_OFF : Fate.IN_TIME;
    }

    private static double end(double ordered, int due, Fate fate, Dice dice) {
        double overdue = due + 1.0;
        return switch (fate) {
            case IN_TIME -> ordered + 1 + dice.fraction() * (overdue - ordered - 1);
            case LATE, BROKEN -> overdue + dice.waiting(LATENESS_PER_DAY);
            case POSTPONED, PUT_OFF -> overdue + dice.fraction() * DELAY;
        };
    }

    /** Tells whether it arrives by the last day of which the customer was told. */
    boolean kept() {
        return fate == Fate.IN_TIME || fate == Fate.POSTPONED;
    }
}
