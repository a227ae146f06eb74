package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.Command;
import io.rapport.crm.Outcomes;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Custom;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Referred;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What customers bring beyond their own purchases. */
abstract class EngagementContract extends OnFreshCrm {
    EngagementContract(Supplier<FreshData> source) {
        super(source);
    }

    @Test
    void whoReferredACustomerIsOneLookup() {
        crm.record(purchase("1", ANNA, "10.00", 9), purchase("2", BERT, "10.00", 5));
        crm.record(fact("3", ANNA, 4, Referred.decisive(idOf(BERT))), fact("4", ANNA, 3, Custom.of("visited")));

        assertThat(crm.timeline(Ref.customer(idOf(BERT))))
                .extracting(entry -> entry.recorded().customer())
                .containsExactly(idOf(ANNA));
    }

    @Test
    void nobodyRefersHimself() {
        crm.record(purchase("1", ANNA, "10.00", 9));
        CustomerId anna = idOf(ANNA);

        Outcomes outcomes = crm.record(fact("2", ANNA, 4, Referred.decisive(anna)), purchase("3", ANNA, "1.00", 3));

        assertThat(outcomes.added()).isEqualTo(1);
        assertThat(outcomes.toList().get(0).toString()).contains("referred.customer", "name the one who was brought");
        assertThatThrownBy(() -> crm.decide(
                        Command.of(SHOP.key("4"), anna, Channel.WEB, NOW),
                        situation -> situation.allow(Referred.helpful(anna))))
                .hasMessageContaining("referred.customer");
    }
}
