package io.rapport.crm.simulation;

import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.ConsentWithdrawn;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Messaged;
import io.rapport.crm.interaction.Ref;
import java.util.Optional;

/**
 * The shop tells that an order is on its way, and sends newsletters, at irregular intervals, to those who want them.
 */
final class Mailing implements Chapter {
    private static final String NEWSLETTER = "newsletter";
    private static final Consent CONSENT = new Consent(NEWSLETTER, Optional.of(Channel.EMAIL), 0.3, 0.5);
    private static final double DAYS_OF_WEEK = 7;

    /** After each newsletter, this part of the customers has had enough of them. */
    private static final double ENOUGH = 0.01;

    /** So often the shop overlooks that consent was withdrawn, and sends one more. */
    private static final double OVERLOOKED = 0.05;

    @Override
    public void write(Life life, Dice dice, Diary diary) {
        for (Delivery delivery : life.deliveries()) {
            Order order = delivery.order();
            double sent = order.day() + dice.fraction();
            diary.note(email("status-" + order.number(), sent, Messaged.informing("order_status"), life, diary)
                    .about(Ref.order(order.number())));
        }
        double perDay = diary.plan().conduct().newsletters() / DAYS_OF_WEEK;
        life.introducing()
                .filter(first -> perDay > 0 && CONSENT.ask(first, life, dice, diary))
                .ifPresent(first -> newsletters(first, perDay, life, dice, diary));
    }

    private static void newsletters(Order first, double perDay, Life life, Dice dice, Diary diary) {
        String key = NEWSLETTER + "-" + first.number() + "-";
        int sent = 0;
        for (double day = first.day() + dice.waiting(perDay); day < diary.plan().days(); day += dice.waiting(perDay)) {
            diary.note(email(key + ++sent, day, Messaged.promoting(NEWSLETTER), life, diary));
            if (dice.chance(ENOUGH)) {
                double enough = day + dice.fraction();
                diary.note(email(
                        key + "enough",
                        enough,
                        ConsentWithdrawn.from(NEWSLETTER).over(Channel.EMAIL),
                        life,
                        diary));
                if (dice.chance(OVERLOOKED)) {
                    double overlooked = enough + dice.waiting(perDay);
                    diary.note(email(key + ++sent, overlooked, Messaged.promoting(NEWSLETTER), life, diary));
                }
                return;
            }
        }
    }

    private static Interaction email(String key, double day, Detail detail, Life life, Diary diary) {
        return Desk.fact(Channel.EMAIL, key, day, detail, life, diary);
    }

    @Override
    public String title() {
        return "mailing";
    }
}
