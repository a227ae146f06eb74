package io.rapport.crm.simulation;

import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Source;
import java.util.List;

/**
 * Customers turn to this desk about an order, and what happens there is noted.
 *
 * @param life whose order
 * @param order about which order
 * @param number the number of the case
 * @param diary where it is noted
 */
record Desk(Life life, Order order, String number, Diary diary) {
    static final List<Channel> CHANNELS = List.of(Channel.EMAIL, Channel.PHONE, Channel.CHAT);

    private static final List<String> AGENTS = List.of("miriam", "oskar", "pia");

    static Source source(ShopPlan plan, Channel channel) {
        return Source.of(plan.name() + "-" + channel, channel);
    }

    /** Returns somebody who works there. */
    static Ref agent(Dice dice) {
        return Ref.agent(dice.oneOf(AGENTS));
    }

    /** Notes something that the customer says. */
    void heard(Channel channel, String step, double day, Detail detail) {
        diary.note(fact(channel, step, day, detail));
    }

    /** Notes something that an agent does. */
    void done(Ref agent, Channel channel, String step, double day, Detail detail) {
        diary.note(fact(channel, step, day, detail).by(agent));
    }

    private Interaction fact(Channel channel, String step, double day, Detail detail) {
        return fact(channel, number + "-" + step, day, detail, life, diary)
                .about(Ref.order(order.number()), Ref.caseNumber(number));
    }

    /** Makes a fact between the shop and a customer over a channel, about no order in particular. */
    static Interaction fact(Channel channel, String key, double day, Detail detail, Life life, Diary diary) {
        return source(diary.plan(), channel)
                .fact(key, life.person().known(), diary.plan().calendar().waking(day), detail);
    }
}
