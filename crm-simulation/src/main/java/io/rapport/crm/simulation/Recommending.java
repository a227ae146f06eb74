package io.rapport.crm.simulation;

import io.rapport.crm.interaction.DataUsed;
import java.time.Duration;
import java.util.Optional;

/** The shop uses data to recommend something before an order, to those who allow it. */
final class Recommending implements Chapter {
    private static final String RECOMMENDATION = "recommendation";
    private static final Consent CONSENT = new Consent(RECOMMENDATION, Optional.empty(), 0.4, 0.4);
    private static final Duration BEFORE = Duration.ofMinutes(5);

    @Override
    public void write(Life life, Dice dice, Diary diary) {
        double part = diary.plan().conduct().recommendations();
        life.introducing()
                .filter(first -> part > 0 && CONSENT.ask(first, life, dice, diary))
                .ifPresent(first -> recommend(part, first, life, dice, diary));
    }

    private static void recommend(double part, Order first, Life life, Dice dice, Diary diary) {
        for (Order order : life.orders()) {
            if (!order.misspelt() && order.day() > first.day() && dice.chance(part)) {
                diary.note(order.outlet()
                        .fact(
                                "recommended-" + order.number(),
                                life.person().known(),
                                order.at().minus(BEFORE),
                                new DataUsed(RECOMMENDATION)));
            }
        }
    }

    @Override
    public String title() {
        return "recommending";
    }
}
