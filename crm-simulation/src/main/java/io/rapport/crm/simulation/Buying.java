package io.rapport.crm.simulation;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.interaction.Identified;
import java.time.Duration;

/** The customer makes orders; some are made without logging in, under a name and an address with a typing error. */
final class Buying implements Chapter {
    private static final Duration FORM = Duration.ofMinutes(1);

    @Override
    public void write(Life life, Dice dice, Diary diary) {
        for (Order order : life.orders()) {
            Customer.Named who = life.person().known();
            if (order.misspelt()) {
                who = Customer.email(Misspelling.of(life.person().email(), dice));
                Identified said = Identified.as(Misspelling.of(life.person().name(), dice))
                        .with("city", life.person().city())
                        .from("checkout");
                diary.note(order.outlet()
                        .fact("guest-" + order.number(), who, order.at().minus(FORM), said));
            }
            diary.note(order.outlet().fact("order-" + order.number(), who, order.at(), order.purchase()));
        }
    }

    @Override
    public String title() {
        return "buying";
    }
}
