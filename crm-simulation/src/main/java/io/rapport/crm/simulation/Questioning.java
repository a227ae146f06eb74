package io.rapport.crm.simulation;

import io.rapport.crm.interaction.Answered;
import io.rapport.crm.interaction.Answered.Quality;
import io.rapport.crm.interaction.Asked;
import io.rapport.crm.interaction.AwaitingCustomer;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Ref;
import java.util.List;

/**
 * The customer asks the shop something; mostly the answer is right, but whoever asks over another channel may get
 * another one.
 */
final class Questioning implements Chapter {
    private static final List<Matter> MATTERS = List.of(
            new Matter("brewing", "80-degrees", "boiling"),
            new Matter("shipping", "three-days", "five-days"),
            new Matter("sending-back", "30-days", "14-days"),
            new Matter("gift-wrapping", "free", "three-euros"));

    private static final double UNANSWERED = 0.06;
    private static final double UNCLEAR = 0.12;
    private static final double NEVER_CLEAR = 0.2;
    private static final double ASKED_AGAIN = 0.15;
    private static final double NOT_KNOWN = 0.05;
    private static final double WRONG = 0.06;
    private static final double JUDGED = 0.6;

    /** The shop answers in half a day, the customer in two days. */
    private static final double SHOP_PER_DAY = 2;

    private static final double CUSTOMER_PER_DAY = 1.0 / 2;

    /** A matter is something that is asked, with the right answer and a wrong one that is heard as well. */
    private record Matter(String topic, String right, String wrong) {
        Answered answer(String number, Dice dice) {
            if (dice.chance(NOT_KNOWN)) {
                return Answered.with(topic, "not-known").to(number).judged(Quality.ADMITTED_LIMIT);
            }
            boolean correct = !dice.chance(WRONG);
            Answered answered = Answered.with(topic, correct ? right : wrong).to(number);
            return dice.chance(JUDGED) ? answered.judged(correct ? Quality.ACCURATE : Quality.WRONG) : answered;
        }
    }

    @Override
    public void write(Life life, Dice dice, Diary diary) {
        for (Order order : life.orders()) {
            if (!order.misspelt() && dice.chance(diary.plan().habits().questions())) {
                Desk desk = new Desk(life, order, "query-" + order.number(), diary);
                ask(desk, dice.oneOf(MATTERS), order.day() + dice.between(1, 14), dice);
            }
        }
    }

    private static void ask(Desk desk, Matter matter, double day, Dice dice) {
        Channel channel = dice.oneOf(Desk.CHANNELS);
        desk.heard(channel, "asked", day, Asked.about(desk.number(), matter.topic()));
        if (dice.chance(UNANSWERED)) {
            return;
        }
        Ref agent = Desk.agent(dice);
        double clear = day;
        if (dice.chance(UNCLEAR)) {
            double asksBack = day + dice.waiting(SHOP_PER_DAY);
            desk.done(agent, channel, "asked-back", asksBack, new AwaitingCustomer(desk.number()));
            if (dice.chance(NEVER_CLEAR)) {
                return;
            }
            clear = asksBack + dice.waiting(CUSTOMER_PER_DAY);
            tell(desk, channel, "clear", clear, matter);
        }
        double answered = clear + dice.waiting(SHOP_PER_DAY);
        desk.done(agent, channel, "answered", answered, matter.answer(desk.number(), dice));
        if (dice.chance(ASKED_AGAIN)) {
            Channel other = dice.oneOf(Desk.CHANNELS);
            double again = answered + dice.waiting(CUSTOMER_PER_DAY);
            tell(desk, other, "again", again, matter);
            desk.done(
                    Desk.agent(dice),
                    other,
                    "answered-again",
                    again + dice.waiting(SHOP_PER_DAY),
                    matter.answer(desk.number(), dice));
        }
    }

    private static void tell(Desk desk, Channel channel, String step, double day, Matter matter) {
        desk.heard(channel, step, day, Contacted.inbound(matter.topic()));
    }

    @Override
    public String title() {
        return "questioning";
    }
}
