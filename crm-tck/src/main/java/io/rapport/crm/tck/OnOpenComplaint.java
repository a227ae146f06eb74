package io.rapport.crm.tck;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.kernel.Command;
import org.junit.jupiter.api.BeforeEach;

/** Tests of the front door in which Anna has a complaint of the number 7. */
abstract class OnOpenComplaint extends OnFreshCrm {
    CustomerId anna;

    @BeforeEach
    void complain() {
        crm.record(fact("complaint", ANNA, 3, Complained.of("7", "delivery")));
        anna = idOf(ANNA);
    }

    /** Something to be decided about Anna now. */
    Command command(String key) {
        return Command.of(SHOP.key(key), anna, Channel.WEB, clock.instant());
    }
}
