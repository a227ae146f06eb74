package io.rapport.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import io.rapport.crm.Crm;
import io.rapport.crm.CrmBuilder;
import io.rapport.crm.buying.FitQuality;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.forecast.Season;
import io.rapport.crm.forecast.Valuation;
import io.rapport.crm.forecast.ValueModel;
import io.rapport.crm.interaction.Assigned;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.InteractionId;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.kernel.Command;
import io.rapport.crm.money.Money;
import io.rapport.crm.profile.Settings;
import io.rapport.crm.value.RfmWindow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** The shop has few customers; in their data there is something of everything that the library stores. */
final class StoredShop {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final Instant NOW = Instant.parse("2026-04-01T10:00:00Z");
    static final Currency EUR = Money.currency("EUR");
    static final Customer ANNA = Customer.email("anna@example.org");
    static final Customer DAVID = Customer.phone("+49301234567");
    /** She is erased in the end. */
    static final Customer HANNA = Customer.email("hanna@example.org");

    static final String DOCUMENT = "shop/opening-hours";

    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZONE);

    private StoredShop() {}

    /** It records facts, some at a time, and then what no fact tells. The same facts always come to the same data. */
    static void record(List<String> facts, DataSource database) {
        AtomicLong last = new AtomicLong();
        try (Crm crm = with(database)
                .ids(() -> new UUID(0x4000, Long.MIN_VALUE + last.incrementAndGet()))
                .open()) {
            for (List<String> some : Lists.partition(facts, 10)) {
                assertThat(crm.record(Lists.transform(some, crm.vocabulary()::read))
                                .added())
                        .isEqualTo(some.size());
            }
            decide(crm);
            crm.erase(crm.customer(HANNA).orElseThrow().id());
            keep(crm);
        }
    }

    /**
     * Opens what was kept, as it is. Only where a feature is younger than the format, all are folded again once, which
     * takes away the scores that are kept about all.
     */
    static Crm opened(DataSource database) {
        String register = PlainSql.text(database, "select body from crm_document where name = 'rapport/features'");
        boolean allKnown = CrmBuilder.usualFeatures(Settings.in(ZONE)).stream()
                .allMatch(feature -> register.contains('"' + feature.name() + '"'));
        if (allKnown) {
            return with(database).open();
        }
        Crm crm = with(database).rebuilding().open();
        keepScores(crm);
        return crm;
    }

    private static CrmBuilder with(DataSource database) {
        return Crm.with(JdbcStorage.of(database), ZONE)
                .clock(InstantSource.fixed(NOW))
                .erasureKey("a secret of the host".getBytes(StandardCharsets.UTF_8));
    }

    private static void decide(Crm crm) {
        Assigned assigned = new Assigned("c-3", Ref.agent("kim"), Optional.empty());
        CustomerId david = crm.customer(DAVID).orElseThrow().id();
        assertThat(crm.decide(claim(david), situation -> situation.allow(assigned))
                        .isAllowed())
                .isTrue();
    }

    private static void keep(Crm crm) {
        crm.documents().put(DOCUMENT, "monday 9 to 18");
        crm.value().goBy(crm.value().rfmCutoffs(RfmWindow.until(TODAY, EUR)));
        crm.forecast().goBy(model());
        keepScores(crm);
    }

    private static void keepScores(Crm crm) {
        crm.trust().keepScores(customers -> {});
        crm.forecast().keepScores(model(), Valuation.of(TODAY, EUR));
    }

    /** By this command, somebody takes over David's complaint. */
    static Command claim(CustomerId david) {
        return Command.of(new InteractionId("desk", "claim-c-3"), david, Channel.PHONE, NOW);
    }

    /** It is given, because a fit needs more customers. */
    static ValueModel model() {
        FitQuality quality = new FitQuality(-100, 1e-9, 50, 5, 6, 2000, 900, true);
        Map<String, Double> buying = ImmutableMap.of("r", 0.525, "alpha", 6.183, "a", 0.891, "b", 1.614);
        Map<String, Double> spending = ImmutableMap.of("p", 6.25, "q", 3.74, "gamma", 1544.0);
        return new ValueModel(
                1,
                "MBG/NBD",
                TODAY.minusDays(800),
                TODAY,
                NOW,
                Season.EVEN,
                800,
                new ValueModel.Fitted(
                        buying, List.of(0.01, 0.002, 0.01, 0.0, 0.0, 0.02, 0.001, 0.0, 0.01, 0.03), quality),
                Map.of("EUR", new ValueModel.Fitted(spending, List.of(0.01, 0.0, 0.01, 0.0, 0.0, 0.01), quality)));
    }
}
