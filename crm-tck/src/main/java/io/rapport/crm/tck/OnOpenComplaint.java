package io.rapport.crm.tck;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.kernel.Command;
import org.junit.jupiter.api.BeforeEach;

/** The base of tests that use {@code Crm} and in which Anna has an open complaint with the number 7. */
abstract class OnOpenComplaint extends OnFreshCrm {
    CustomerId anna;

    @BeforeEach
    void complain() {
        crm.record(fact("complaint", ANNA, 3, Complained.of("7", "delivery")));
        anna = idOf(ANNA);
    }

    /** Returns a command about Anna that is to be decided now. */
    Command command(String key) {
        return Command.of(SHOP.key(key), anna, Channel.WEB, clock.instant());
    }
}
