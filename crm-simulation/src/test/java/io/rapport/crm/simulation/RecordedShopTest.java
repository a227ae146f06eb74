package io.rapport.crm.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.Crm;
import io.rapport.crm.CustomerView;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.engagement.Referral;
import io.rapport.crm.inmemory.InMemoryStorage;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.kernel.Outcomes;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tells a simulated shop to the library. */
class RecordedShopTest {
    private final SimulatedShop shop = SimulatedShop.of(400, 1);

    @Test
    void everyFactIsTakenOnceHoweverTheyAreBatched() {
        List<Interaction> facts = shop.facts().toList();
        try (Crm crm = Crm.open(new InMemoryStorage(), ZoneOffset.UTC)) {
            for (int from = 0; from < facts.size(); from += 700) {
                Outcomes outcomes = crm.record(facts.subList(from, Math.min(facts.size(), from + 700)));
                assertThat(outcomes.added()).isEqualTo(outcomes.toList().size());
            }
            assertThat(crm.record(facts).added()).isZero();
        }
    }

    @Test
    void customersAreKnownByTheirAccountsAndHaveBoughtWhatTheTruthSays() {
        ShopPlan spelt = ShopPlan.usual().customers(400).habits(new Habits(1, 1, 0.5, 0, 0.1, 0.1, 0.1, 0, 0, 0));
        SimulatedShop careful = new SimulatedShop(spelt, 2);
        try (Crm crm = Crm.open(new InMemoryStorage(), ZoneOffset.UTC)) {
            careful.facts().forEach(crm::record);

            assertThat(crm.customers().count()).isEqualTo(400);
            assertThat(careful.customers()).allSatisfy(customer -> {
                CustomerView view =
                        crm.customer(Customer.of(customer.account())).orElseThrow();
                assertThat(view.interactions()).isEqualTo(customer.facts().size());
                assertThat(view.value().orders()).isEqualTo(customer.orders());
                assertThat(view.value().firstPurchase()).hasValue(customer.came());
            });
        }
    }

    @Test
    void referralsAreRecordedOnceCustomersAreKnown() {
        try (Crm crm = Crm.open(new InMemoryStorage(), ZoneOffset.UTC)) {
            assertThat(shop.referrals(account -> idOf(account, crm))).isEmpty();
            crm.record(shop.facts().toList());

            Outcomes outcomes =
                    crm.record(shop.referrals(account -> idOf(account, crm)).toList());

            assertThat(outcomes.added()).isEqualTo(outcomes.toList().size()).isBetween(20L, 60L);
            assertThat(shop.customers().flatMap(customer -> customer.referral().stream()))
                    .allSatisfy(referral -> assertThat(crm.customer(Customer.of(referral.referrer()))
                                    .orElseThrow()
                                    .engagement()
                                    .referrals()
                                    .newest())
                            .extracting(Referral::outcome)
                            .contains(referral.outcome()));
        }
    }

    private static Optional<CustomerId> idOf(Identifier account, Crm crm) {
        return crm.customer(Customer.of(account)).map(CustomerView::id);
    }

    @Test
    void whoeverMisspellsHisAddressIsTakenForSomebodyElse() {
        ShopPlan careless = ShopPlan.usual().customers(200).habits(new Habits(0, 0, 0, 0.5, 0, 0, 0, 0, 0, 0));
        try (Crm crm = Crm.open(new InMemoryStorage(), ZoneOffset.UTC)) {
            crm.record(new SimulatedShop(careless, 3).facts().toList());

            assertThat(crm.customers().count()).isGreaterThan(250);
        }
    }
}
