package io.rapport.crm.simulation;

import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Rated;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Source;

/** The customer answers an e-mail that asks for a rating after an order. */
final class Rating implements Chapter {
    @Override
    public void write(Life life, Dice dice, Diary diary) {
        Source email = Source.of(diary.plan().name() + "-email", Channel.EMAIL);
        for (Order order : life.orders()) {
            if (!order.misspelt() && dice.chance(diary.plan().habits().rated())) {
                int mood = Math.min(10, Math.max(0, (int) (9 * life.contentment()) + dice.between(-1, 2)));
                diary.note(email.fact(
                                "rating-" + order.number(),
                                life.person().known(),
                                diary.plan().calendar().waking(order.day() + dice.between(5, 12)),
                                dice.chance(0.5) ? Rated.nps(mood) : Rated.stars(1 + mood * 4 / 10))
                        .about(Ref.order(order.number())));
            }
        }
    }

    @Override
    public String title() {
        return "rating";
    }
}
