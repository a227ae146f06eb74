package io.rapport.crm.simulation;

import io.rapport.crm.interaction.ActedInInterest;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Goodwill;
import io.rapport.crm.interaction.OfferAccepted;
import io.rapport.crm.interaction.OfferDeclined;
import io.rapport.crm.interaction.Offered;
import java.util.List;

/**
 * The shop does something for the customer now and then, and offers something on the web, whether or not it is a good
 * moment.
 */
final class Caring implements Chapter {
    private static final List<String> KINDNESSES = List.of("cheaper_plan", "duplicate_warning", "not_needed");
    private static final double ACCEPTED = 0.3;
    private static final double DECLINED = 0.3;
    private static final double ANSWERS_PER_DAY = 1;
    private static final double GOODWILL = 0.4;

    @Override
    public void write(Life life, Dice dice, Diary diary) {
        Conduct conduct = diary.plan().conduct();
        for (Order order : life.orders()) {
            if (!order.misspelt() && dice.chance(conduct.offers())) {
                offer("offer-" + order.number(), order.day() + dice.between(4, 12), life, dice, diary);
            }
            if (!order.misspelt() && dice.chance(conduct.kindness())) {
                double day = order.day() + dice.between(1, 30);
                diary.note(Desk.fact(
                        Channel.EMAIL, "kindness-" + order.number(), day, kindness(order, dice), life, diary));
            }
        }
    }

    private static void offer(String offer, double day, Life life, Dice dice, Diary diary) {
        diary.note(Desk.fact(Channel.WEB, offer, day, new Offered(offer), life, diary));
        double answer = dice.fraction();
        double answered = day + dice.waiting(ANSWERS_PER_DAY);
        if (answer < ACCEPTED) {
            diary.note(Desk.fact(Channel.WEB, offer + "-accepted", answered, new OfferAccepted(offer), life, diary));
        } else if (answer < ACCEPTED + DECLINED) {
            diary.note(Desk.fact(Channel.WEB, offer + "-declined", answered, new OfferDeclined(offer), life, diary));
        }
    }

    /** Returns a gift of a tenth of what was ordered, or advice. */
    private static Detail kindness(Order order, Dice dice) {
        return dice.chance(GOODWILL) ? Goodwill.of(order.part(10)) : new ActedInInterest(dice.oneOf(KINDNESSES));
    }

    @Override
    public String title() {
        return "caring";
    }
}
