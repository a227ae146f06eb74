package io.rapport.crm.simulation;

import io.rapport.crm.interaction.Returned;
import java.util.List;

/** The customer sends one of the things back. */
final class Returning implements Chapter {
    private static final List<String> REASONS = List.of("broken", "too late", "not as described", "does not like it");

    @Override
    public void write(Life life, Dice dice, Diary diary) {
        for (Order order : life.orders()) {
            if (!order.misspelt() && dice.chance(diary.plan().habits().returned())) {
                Returned returned = Returned.ofLines(
                                List.of(dice.oneOf(order.purchase().lines())))
                        .withOrder(order.number())
                        .ofPurchaseAt(order.at())
                        .because(dice.oneOf(REASONS));
                diary.note(order.outlet()
                        .fact(
                                "return-" + order.number(),
                                life.person().known(),
                                diary.plan().calendar().waking(order.day() + dice.between(3, 21)),
                                returned));
            }
        }
    }

    @Override
    public String title() {
        return "returning";
    }
}
