package io.rapport.crm.simulation;

import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.interaction.SpokePublicly;
import io.rapport.crm.interaction.SpokePublicly.Sentiment;

/** The customer speaks about an order in public: mostly before a few, seldom before thousands. */
final class Speaking implements Chapter {
    @Override
    public void write(Life life, Dice dice, Diary diary) {
        Source social = Source.of(diary.plan().name() + "-social", Channel.SOCIAL);
        for (Order order : life.orders()) {
            if (!order.misspelt() && dice.chance(diary.plan().habits().spoken())) {
                diary.note(social.fact(
                                "word-" + order.number(),
                                life.person().known(),
                                diary.plan().calendar().waking(order.day() + dice.between(2, 14)),
                                new SpokePublicly(sentiment(life.contentment(), dice), reach(dice)))
                        .about(Ref.order(order.number())));
            }
        }
    }

    /** Decides how a customer speaks: the discontented speak badly, the contented well; both have other days. */
    private static Sentiment sentiment(double contentment, Dice dice) {
        double mood = contentment + 0.4 * (dice.fraction() - 0.5);
        if (mood < 0.4) {
            return Sentiment.NEGATIVE;
        }
        return mood < 0.6 ? Sentiment.NEUTRAL : Sentiment.POSITIVE;
    }

    /** Returns how many hear it, mostly a few. */
    static long reach(Dice dice) {
        return 1 + (long) dice.gamma(0.3, 1.0 / 600);
    }

    @Override
    public String title() {
        return "speaking";
    }
}
