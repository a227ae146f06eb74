package io.rapport.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.interaction.Answered;
import io.rapport.crm.interaction.Asked;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Fulfilled;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Messaged;
import io.rapport.crm.interaction.Offered;
import io.rapport.crm.interaction.PageViewed;
import io.rapport.crm.interaction.Promised;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Resolved;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.money.Money;
import io.rapport.crm.profile.Features;
import io.rapport.crm.profile.Profile;
import io.rapport.crm.profile.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measures the profile of a customer with 10,000 purchases, promises, visits and messages over three years. */
class ProfileSizeTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Source SHOP = Source.of("shop", Channel.WEB);
    private static final Customer ANNA = Customer.email("anna@example.org");
    private static final Instant START = Instant.parse("2023-01-02T08:00:00Z");
    private static final int ROUNDS = 2500;
    private static final Duration BETWEEN = Duration.ofDays(3 * 365).dividedBy(ROUNDS);

    private final List<Interaction> facts = new ArrayList<>();

    @Test
    void isAtMostSixteenKilobytesWithAllFeaturesOfTheLibrary() {
        Features features = Features.of(CrmBuilder.usualFeatures(Settings.in(ZONE)));
        for (int round = 0; round < ROUNDS; round++) {
            live(round, START.plus(BETWEEN.multipliedBy(round)));
        }

        Profile profile = features.fold(Profile.EMPTY, facts).profile();

        assertThat(facts).hasSizeGreaterThan(10_000);
        assertThat(profile.toBytes().size()).as("%s", profile).isLessThanOrEqualTo(16 * 1024);
    }

    private void live(int round, Instant time) {
        String order = String.valueOf(100_000 + round);
        happen(time, Purchase.of(order, Money.of("19.90", "EUR")));
        happen(time, Promised.delivery(order).by(time.plus(Duration.ofDays(3))));
        happen(time.plus(Duration.ofDays(2 + round % 3)), Fulfilled.delivery(order));
        happen(time, PageViewed.of("https://shop.example/" + round));
        happen(time, Messaged.promoting("newsletter"));
        if (round % 10 == 0) {
            happen(time, new Offered("offer-" + round));
            happen(time, Contacted.inbound("order"));
        }
        if (round % 25 == 0) {
            happen(time, Complained.of("c-" + round, "delivery").losing(Money.of("5.00", "EUR")));
            happen(
                    time.plus(Duration.ofDays(1)),
                    Resolved.of("c-" + round).apology(80).redress(Money.of("5.00", "EUR")));
            happen(time, Asked.about("q-" + round, "delivery"));
            happen(
                    time.plus(Duration.ofHours(2)),
                    Answered.with("delivery", "two_days").to("q-" + round));
        }
    }

    private void happen(Instant time, Detail detail) {
        facts.add(SHOP.fact("fact-" + facts.size(), ANNA, time, detail));
    }
}
