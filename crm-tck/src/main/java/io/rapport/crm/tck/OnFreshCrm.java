package io.rapport.crm.tck;

import static io.rapport.crm.storage.Extent.PROFILE;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.Crm;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.money.Money;
import io.rapport.crm.profile.Delta;
import io.rapport.crm.profile.Profile;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.storage.StoredProfile;
import io.rapport.crm.time.SettableClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The base of tests that use {@code Crm}, each with data of its own. */
@ExtendWith(FromTheAdapter.class)
abstract class OnFreshCrm {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Currency EUR = Currency.getInstance("EUR");
    static final Source SHOP = Source.of("shop", Channel.WEB);
    static final Customer.Named ANNA = Customer.email("anna@example.org");
    static final Customer.Named BERT = Customer.email("bert@example.org");

    private final Random random = new Random(1);
    private FreshData data;

    final SettableClock clock = SettableClock.at(NOW);
    CrmStorage storage;
    Crm crm;

    @BeforeEach
    void open(FreshData fresh) {
        data = fresh;
        storage = data.open();
        crm = Crm.with(storage, ZONE)
                .feature(new MoodFeature())
                .clock(clock)
                .ids(() -> new UUID(random.nextLong(), random.nextLong()))
                .open();
    }

    @AfterEach
    void close() {
        crm.close();
        data.close();
    }

    /** Opens the storage of a second program on the same data. */
    CrmStorage secondStorage() {
        return data.open();
    }

    /** Opens the {@code Crm} of a second program on the same data. */
    Crm secondCrm() {
        return Crm.with(secondStorage(), ZONE)
                .feature(new MoodFeature())
                .clock(clock)
                .open();
    }

    /** Returns a purchase of this many euros, this many days before now. */
    static Interaction purchase(String key, Customer who, String euros, int daysAgo) {
        return fact(key, who, daysAgo, Purchase.of(Money.of(euros, "EUR")));
    }

    static Interaction fact(String key, Customer who, int daysAgo, Detail detail) {
        return SHOP.fact(key, who, NOW.minusSeconds(86_400L * daysAgo), detail);
    }

    CustomerId idOf(Customer who) {
        return crm.customer(who).orElseThrow().id();
    }

    Money net(Customer who) {
        return crm.customer(who).orElseThrow().value().net().in(EUR);
    }

    /** Returns the codes of the reasons why something may not be done. There are none if it may be done. */
    static List<String> codes(Decision<?> decision) {
        return decision instanceof Decision.Refused<?> refused
                ? refused.reasons().stream().map(Reason::code).toList()
                : List.of();
    }

    /** Resets a profile, as if all features were new: there are facts, but nothing is known from them. */
    void forgetTheProfileOf(CustomerId customer) {
        StoredProfile stored =
                storage.load(Set.of(customer), PROFILE).values().iterator().next();
        CommitResult result = storage.commit(Commit.of(List.of(new Change(
                customer,
                stored.version(),
                List.of(),
                Profile.EMPTY.toBytes(),
                Delta.wholly(Set.of()),
                Delta.wholly(Set.of()),
                Set.of()))));
        assertThat(result).isEqualTo(new CommitResult.Committed());
    }
}
