package io.rapport.crm.simulation;

import io.rapport.crm.interaction.Assigned;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.interaction.Confirmed;
import io.rapport.crm.interaction.Goodwill;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Reopened;
import io.rapport.crm.interaction.Resolved;
import io.rapport.crm.interaction.Resolved.Finding;
import java.util.List;
import java.util.Optional;

/**
 * The customer complains about a delivery that was not there in time, seldom about something else; mostly the shop puts
 * it right.
 */
final class Complaining implements Chapter {
    private static final List<String> OTHER_CAUSES = List.of("product", "product", "billing", "treatment");

    /** Complaints for other reasons are so much rarer: the order was there in time, or was carried home. */
    private static final double OTHERWISE = 0.03;

    private static final double LOSS_KNOWN = 0.4;
    private static final double IN_PUBLIC = 0.05;
    private static final double IGNORED = 0.06;
    private static final double UNFOUNDED = 0.15;
    private static final double REDRESS = 0.5;
    private static final double APOLOGY = 0.8;
    private static final double EXPLANATION = 0.6;
    private static final double GOODWILL = 0.1;
    private static final double REOPENED = 0.1;
    private static final double SETTLED_AGAIN = 0.8;
    private static final double CONFIRMED = 0.4;

    /**
     * The customer waits and thinks for two days, an agent takes the case over within half a day and settles it in
     * three.
     */
    private static final double CUSTOMER_PER_DAY = 1.0 / 2;

    private static final double TAKEN_PER_DAY = 2;
    private static final double SETTLED_PER_DAY = 1.0 / 3;

    @Override
    public void write(Life life, Dice dice, Diary diary) {
        double complaints = diary.plan().habits().complaints();
        for (Delivery delivery : life.deliveries()) {
            if (!delivery.kept() && dice.chance(complaints)) {
                double day = delivery.due() + 1 + dice.waiting(CUSTOMER_PER_DAY);
                complain(new Desk(life, delivery.order(), number(delivery.order()), diary), "delivery", day, dice);
            }
        }
        for (Order order : life.orders()) {
            if (!order.misspelt() && dice.chance(complaints * OTHERWISE)) {
                double day = order.day() + dice.between(6, 20);
                complain(new Desk(life, order, number(order) + "-other", diary), dice.oneOf(OTHER_CAUSES), day, dice);
            }
        }
    }

    private static String number(Order order) {
        return "complaint-" + order.number();
    }

    private static void complain(Desk desk, String cause, double day, Dice dice) {
        Channel channel = dice.oneOf(Desk.CHANNELS);
        Complained complained = Complained.of(desk.number(), cause);
        if (dice.chance(LOSS_KNOWN)) {
            complained = complained.losing(desk.order().part(dice.between(10, 100)));
        }
        if (dice.chance(IN_PUBLIC)) {
            complained = complained.inPublic(Speaking.reach(dice));
        }
        desk.heard(channel, "opened", day, complained);
        if (!dice.chance(IGNORED)) {
            Ref agent = Desk.agent(dice);
            double taken = day + dice.waiting(TAKEN_PER_DAY);
            desk.done(agent, channel, "taken", taken, new Assigned(desk.number(), agent, Optional.of("service")));
            settle(desk, agent, channel, cause, taken, dice);
        }
    }

    private static void settle(Desk desk, Ref agent, Channel channel, String cause, double taken, Dice dice) {
        boolean unfounded = !cause.equals("delivery") && dice.chance(UNFOUNDED);
        Resolved resolved = unfounded
                ? Resolved.of(desk.number()).explanation(dice.between(30, 100)).found(Finding.UNFOUNDED)
                : cure(desk, dice);
        double day = taken + dice.waiting(SETTLED_PER_DAY);
        desk.done(agent, channel, "resolved", day, resolved);
        if (!unfounded && dice.chance(GOODWILL)) {
            Goodwill more = Goodwill.of(desk.order().part(10)).inCase(desk.number());
            desk.done(agent, channel, "goodwill", day + dice.fraction(), more);
        }
        double answer = day + dice.waiting(CUSTOMER_PER_DAY);
        if (dice.chance(REOPENED)) {
            desk.heard(channel, "reopened", answer, new Reopened(desk.number()));
            if (dice.chance(SETTLED_AGAIN)) {
                double again = answer + dice.waiting(SETTLED_PER_DAY);
                desk.done(
                        agent,
                        channel,
                        "resolved-again",
                        again,
                        cure(desk, dice).andConfirmed());
            }
        } else if (dice.chance(CONFIRMED)) {
            desk.heard(channel, "confirmed", answer, new Confirmed(desk.number()));
        }
    }

    /** Settles a complaint with money, with words, with both or with neither. */
    private static Resolved cure(Desk desk, Dice dice) {
        Resolved resolved = Resolved.of(desk.number()).found(Finding.SUBSTANTIATED);
        if (dice.chance(REDRESS)) {
            resolved = resolved.redress(desk.order().part(dice.between(10, 100)));
        }
        if (dice.chance(APOLOGY)) {
            resolved = resolved.apology(dice.between(30, 100));
        }
        return dice.chance(EXPLANATION) ? resolved.explanation(dice.between(30, 100)) : resolved;
    }

    @Override
    public String title() {
        return "complaining";
    }
}
