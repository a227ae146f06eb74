package io.rapport.crm.jdbc;

import static io.rapport.crm.storage.Extent.PROFILE;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.Crm;
import io.rapport.crm.CustomerView;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Custom;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Promised;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.kernel.Command;
import io.rapport.crm.money.Money;
import io.rapport.crm.profile.Delta;
import io.rapport.crm.profile.Profile;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.StoredProfile;
import io.rapport.crm.time.SettableClock;
import io.rapport.crm.trust.TrustAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/** What an application does with customers, of whom each try has its own. */
enum UseCase {
    RECORD_ONE {
        @Override
        void run(Shop shop, Crm crm, int number) {
            crm.record(purchase("one-" + number, number, "7.00"));
        }

        @Override
        boolean isDone(Shop shop, int number) {
            return shop.facts(number, 0, 1) && shop.spent(number, 7_00);
        }
    },

    RECORD_SEVERAL_OF_WHICH_SOME_ARE_KNOWN {
        @Override
        void prepare(Shop shop, int number) {
            shop.crm.record(purchase("known-" + number, number, "3.00"));
        }

        @Override
        void run(Shop shop, Crm crm, int number) {
            Interaction fresh = purchase("new-" + number, number, "5.00");
            crm.record(
                    purchase("known-" + number, number, "3.00"),
                    fresh,
                    fresh,
                    fact("promise-" + number, number, Promised.of("p-" + number, "delivery", BusyShop.NOW)));
        }

        @Override
        boolean isDone(Shop shop, int number) {
            return shop.facts(number, 1, 3) && shop.spent(number, 8_00);
        }

        @Override
        boolean takesSeveralSteps() {
            return true;
        }
    },

    DECIDE {
        @Override
        void prepare(Shop shop, int number) {
            shop.crm.record(fact("born-" + number, number, Custom.of("born")));
        }

        @Override
        void run(Shop shop, Crm crm, int number) {
            Ref about = new Ref("case", "c-" + number);
            CustomerId customer = crm.customer(who(number)).orElseThrow().id();
            Command command = Command.of(BusyShop.SHOP.key("claim-" + number), customer, Channel.PHONE, BusyShop.NOW)
                    .about(about);
            assertThat(crm.decide(
                                    command,
                                    situation -> situation.history().isEmpty()
                                            ? situation.allow(Custom.of("claimed"))
                                            : Decision.refused("case.claimed", "somebody else looks after it"))
                            .isAllowed())
                    .isTrue();
        }

        @Override
        boolean isDone(Shop shop, int number) {
            return shop.facts(number, 1, 2);
        }
    },

    ERASE {
        @Override
        void prepare(Shop shop, int number) {
            shop.crm.record(
                    purchase("a-" + number, number, "4.00"),
                    fact("b-" + number, number, Promised.of("p-" + number, "delivery", BusyShop.NOW)));
            shop.before = shop.customers();
            shop.leaving = shop.view(number).id();
        }

        @Override
        void run(Shop shop, Crm crm, int number) {
            assertThat(crm.erase(shop.leaving)).isPresent();
        }

        /** The money remains, of nobody. */
        @Override
        boolean isDone(Shop shop, int number) {
            assertThat(shop.customers()).as("customers").isEqualTo(shop.before);
            assertThat(shop.crm.customers().stream()
                            .flatMapToLong(view -> LongStream.of(Shop.spent(view)))
                            .sum())
                    .as("what all have spent")
                    .isEqualTo(shop.before * 4_00);
            return shop.crm.customer(who(number)).isEmpty();
        }
    },

    KEEP_SCORES {
        @Override
        void prepare(Shop shop, int number) {
            shop.crm.record(purchase("one", 1, "4.00"), purchase("two", 2, "4.00"), purchase("three", 3, "4.00"));
            shop.clock.advance(Duration.ofDays(1));
        }

        @Override
        void run(Shop shop, Crm crm, int number) {
            assertThat(crm.trust().keepScores(done -> {})).isEqualTo(3);
        }

        @Override
        boolean isDone(Shop shop, int number) {
            Instant now = shop.clock.instant();
            long scored =
                    shop.crm.customers().where(TrustAttributes.AS_OF.is(now)).count();
            assertThat(scored).as("scored customers").isIn(0L, 3L);
            return scored == 3;
        }
    },

    REBUILD {
        @Override
        void prepare(Shop shop, int number) {
            shop.crm.record(purchase("one", 1, "4.00"));
            StoredProfile stored = shop.stored(1);
            shop.storage.commit(Commit.of(List.of(new Change(
                    stored.customer(),
                    stored.version(),
                    List.of(),
                    Profile.EMPTY.toBytes(),
                    Delta.wholly(Set.of()),
                    Delta.wholly(Set.of()),
                    Set.of()))));
        }

        @Override
        void run(Shop shop, Crm crm, int number) {
            assertThat(crm.rebuild("value")).isEqualTo(1);
        }

        @Override
        boolean isDone(Shop shop, int number) {
            CustomerView view = shop.view(1);
            boolean rebuilt =
                    !shop.crm.verify(view.id()).orElseThrow().differing().contains("value");
            assertThat(Shop.spent(view)).as("spent").isEqualTo(rebuilt ? 4_00 : 0);
            return rebuilt;
        }
    };

    /** Stores what the use case goes on from, and it is there in any case. */
    void prepare(Shop shop, int number) {}

    abstract void run(Shop shop, Crm crm, int number);

    /** Whether it has had its effect, which is there wholly and once, or not at all. */
    abstract boolean isDone(Shop shop, int number);

    /**
     * Whether it reaches the database several times to write, so that a failure may come after its effect. What meets
     * itself within one call is written first, and recognised then.
     */
    boolean takesSeveralSteps() {
        return false;
    }

    static Customer who(int number) {
        return Customer.card("card " + number);
    }

    static Interaction purchase(String key, int number, String euros) {
        return fact(key, number, Purchase.of(Money.of(euros, "EUR")));
    }

    private static Interaction fact(String key, int number, Detail detail) {
        return BusyShop.SHOP.fact(key, who(number), BusyShop.NOW.minusSeconds(60), detail);
    }

    /** The shop over a database that works. */
    static final class Shop {
        final SettableClock clock = SettableClock.at(BusyShop.NOW);
        final JdbcStorage storage;
        final Crm crm;
        private long before;
        private CustomerId leaving = new CustomerId(new UUID(0, 0));

        Shop(DataSource database) {
            storage = JdbcStorage.of(database);
            crm = over(database);
        }

        /** The same shop over another data source. */
        Crm over(DataSource database) {
            return BusyShop.with(JdbcStorage.of(database)).clock(clock).open();
        }

        private CustomerView view(int number) {
            return crm.customer(who(number)).orElseThrow();
        }

        private StoredProfile stored(int number) {
            CustomerId id = view(number).id();
            return Objects.requireNonNull(storage.load(List.of(id), PROFILE).get(id));
        }

        private long customers() {
            return crm.customers().count();
        }

        private static long spent(CustomerView view) {
            return view.value().net().toList().stream()
                    .mapToLong(Money::minorUnits)
                    .sum();
        }

        /** Whether a customer has so many facts, or the number before. */
        private boolean facts(int number, long fewer, long all) {
            long facts = crm.customer(who(number))
                    .map(view -> {
                        assertThat(crm.verify(view.id()).orElseThrow().holds()).isTrue();
                        assertThat(crm.timeline(view.id())).hasSize((int) view.interactions());
                        return view.interactions();
                    })
                    .orElse(0L);
            assertThat(facts).as("facts").isIn(fewer, all);
            return facts == all;
        }

        private boolean spent(int number, long cents) {
            assertThat(spent(view(number))).as("spent").isEqualTo(cents);
            return true;
        }
    }
}
