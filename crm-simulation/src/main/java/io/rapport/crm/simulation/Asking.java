package io.rapport.crm.simulation;

import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Source;
import java.util.List;

/** The customer asks about an order. */
final class Asking implements Chapter {
    private static final List<String> TOPICS = List.of("delivery", "invoice", "brewing", "gift wrapping");

    @Override
    public void write(Life life, Dice dice, Diary diary) {
        for (Order order : life.orders()) {
            if (!order.misspelt() && dice.chance(diary.plan().habits().questions())) {
                Channel channel = dice.oneOf(Desk.CHANNELS);
                Source source = Desk.source(diary.plan(), channel);
                diary.note(source.fact(
                                "question-" + order.number(),
                                life.person().known(),
                                diary.plan().calendar().waking(order.day() + dice.between(1, 7)),
                                Contacted.inbound(dice.oneOf(TOPICS)))
                        .about(Ref.order(order.number()))
                        .by(Desk.agent(dice)));
            }
        }
    }

    @Override
    public String title() {
        return "asking";
    }
}
