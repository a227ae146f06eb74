package io.rapport.crm.jdbc;

import io.rapport.crm.Crm;
import io.rapport.crm.CrmBuilder;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Custom;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.kernel.ErasureReceipt;
import io.rapport.crm.money.Money;
import io.rapport.crm.profile.Features;
import io.rapport.crm.profile.Settings;
import io.rapport.crm.tck.MarkedLife;
import io.rapport.crm.time.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** A person of whom everything is known, among others, in a database; and how she is erased from it. */
final class Erased {
    private static final Instant AT = Instant.parse("2026-02-01T10:00:00Z");

    final MarkedLife life = new MarkedLife(
            Features.of(CrmBuilder.usualFeatures(Settings.in(ZoneOffset.UTC))).vocabulary(), AT);
    private final DataSource database;

    Erased(DataSource database) {
        this.database = database;
    }

    /** Records a fact or two of others. */
    void recordOthers() {
        try (Crm crm = open()) {
            Source shop = Source.of("shop", Channel.WEB);
            Customer bert = Customer.email("bert@example.org").orCard("4711");
            crm.record(
                    shop.fact("b-1", bert, AT, Purchase.of("981", Money.of("7.00", "EUR"))),
                    shop.fact("b-2", bert, AT, Custom.of("visited")).by(Ref.agent("kim")));
        }
    }

    /** Records her life. */
    void record() {
        try (Crm crm = open()) {
            long added = crm.record(life.facts()).added();
            if (added != life.facts().size()) {
                throw new IllegalStateException("only " + added + " facts added");
            }
        }
    }

    /** Everything that is held on her. */
    String export() {
        try (Crm crm = open()) {
            return crm.privacy().export(id(crm)).orElseThrow();
        }
    }

    ErasureReceipt erase() {
        try (Crm crm = open()) {
            return crm.erase(id(crm)).orElseThrow();
        }
    }

    /** Tries to record her life again. */
    long comeBack() {
        try (Crm crm = open()) {
            return crm.record(life.facts()).added();
        }
    }

    private CustomerId id(Crm crm) {
        return crm.customer(life.customer()).orElseThrow().id();
    }

    private Crm open() {
        return Crm.with(JdbcStorage.of(database), ZoneOffset.UTC)
                .feature(MarkedLife.feature())
                .clock(SettableClock.at(AT.plusSeconds(86_400)))
                .erasureKey("a secret of the host".getBytes(StandardCharsets.UTF_8))
                .open();
    }
}
