package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.CustomerView;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.engagement.EngagementPolicy;
import io.rapport.crm.engagement.EngagementTotal;
import io.rapport.crm.engagement.EngagementValue;
import io.rapport.crm.forecast.Valuation;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Custom;
import io.rapport.crm.interaction.Rated;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Referred;
import io.rapport.crm.interaction.SpokePublicly;
import io.rapport.crm.kernel.Command;
import io.rapport.crm.kernel.Outcomes;
import io.rapport.crm.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Checks what customers bring beyond their own purchases. */
abstract class EngagementContract extends OnFreshCrm {
    /**
     * Half of a lifetime value is credited, and 1,000 people who hear a bad word mean 1,000 * 0.1 * 0.02 customers
     * less.
     */
    private static final EngagementPolicy POLICY = new EngagementPolicy(
            eur("5.00"),
            eur("3.00"),
            eur("4.00"),
            eur("20.00"),
            0.5,
            new EngagementPolicy.Influence(0.02, 0.1, eur("50.00")),
            eur("2.00"));

    private static final Valuation VALUATION = Valuation.of(LocalDate.ofInstant(NOW, ZONE), EUR);

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

    @Test
    void aCustomerIsWorthWhatFriendsAndWordsBringAndEffortCosts() {
        recordBuyers();
        crm.record(
                fact("a", card(1), 9, Referred.decisive(idOf(card(3)))),
                fact("b", card(2), 8, Referred.helpful(idOf(card(3)))),
                fact("c", card(1), 7, SpokePublicly.negative(1000)),
                fact("d", card(1), 6, Contacted.inbound("late")),
                fact("e", card(1), 5, Rated.nps(0).saying("late")));

        EngagementValue referrer = value(card(1));
        EngagementValue brought = value(card(3));

        long quarter = brought.lifetimeValue().orElseThrow().minorUnits() / 4;
        assertThat(brought.passedOn().minorUnits()).isPositive().isBetween(quarter, quarter + 1);
        assertThat(referrer.referral()).isEqualTo(eur("10.00").plus(brought.passedOn()));
        assertThat(value(card(2)).referral()).isEqualTo(eur("10.00"));
        assertThat(referrer.influence()).isEqualTo(eur("-100.00"));
        assertThat(referrer.costToServe()).isEqualTo(eur("5.00"));
        assertThat(referrer.knowledge()).isEqualTo(eur("2.00"));
        assertThat(referrer.net()).isEqualTo(net(card(1)));
    }

    @Test
    void nobodyCountsTwiceInTheTotalAlsoWhereFriendsBringEachOther() {
        recordBuyers();
        crm.record(
                fact("a", card(1), 9, Referred.decisive(idOf(card(2)))),
                fact("b", card(2), 9, Referred.decisive(idOf(card(3)))),
                fact("c", card(3), 9, Referred.decisive(idOf(card(1)))),
                fact("d", card(4), 9, Referred.helpful(idOf(card(1)))),
                fact("e", card(4), 9, SpokePublicly.positive(77)));

        EngagementTotal total = crm.engagement().total(POLICY, VALUATION);

        Money sum = eur("0.00");
        Money alone = eur("0.00");
        for (CustomerView view : crm.customers()) {
            EngagementValue value = value(Customer.of(view.id()));
            sum = sum.plus(value.total()).minus(value.passedOn());
            alone = alone.plus(value.net())
                    .plus(value.lifetimeValue().orElseThrow())
                    .plus(value.influence());
        }
        assertThat(total.value().total()).isEqualTo(sum).isEqualTo(alone.plus(eur("60.00")));
        assertThat(total.customers()).isEqualTo(5);
        assertThat(total.brought()).isEqualTo(3);
    }

    @Test
    void anErasedFriendCountsNothingAndTheReasonSaysSo() {
        crm.record(purchase("1", ANNA, "10.00", 9), purchase("2", BERT, "10.00", 5));
        crm.record(fact("3", ANNA, 4, Referred.decisive(idOf(BERT))));
        assertThat(value(ANNA).referral()).isEqualTo(eur("20.00"));

        crm.erase(idOf(BERT));

        assertThat(value(ANNA).referral()).isEqualTo(eur("0.00"));
        assertThat(crm.engagement()
                        .of(idOf(ANNA), POLICY, VALUATION)
                        .orElseThrow()
                        .reasons())
                .extracting(Reason::text)
                .anyMatch(text -> text.contains("1 more no longer known"));
        assertThat(crm.engagement().total(POLICY, VALUATION).brought()).isZero();
        assertThat(crm.engagement().of(new CustomerId(new UUID(9, 9)), POLICY, VALUATION))
                .isEmpty();
    }

    private EngagementValue value(Customer who) {
        return crm.engagement().of(idOf(who), POLICY, VALUATION).orElseThrow().value();
    }

    /** Records five customers with cards 1 to 5, each of whom has bought more often than the one before. */
    private void recordBuyers() {
        for (int number = 1; number <= 5; number++) {
            for (int day = 0; day < number; day++) {
                crm.record(purchase(number + "-" + day, card(number), "12.34", 90 - 7 * day));
            }
        }
        crm.forecast().goBy(ModelContract.NBD);
    }

    private static Customer card(int number) {
        return Customer.card(String.valueOf(number));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
