package io.rapport.crm.jdbc;

import io.rapport.crm.Crm;
import io.rapport.crm.CrmBuilder;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Currency;
import javax.sql.DataSource;

/** The shop of the tests in which something fails, at a moment at which its clock stands still. */
final class BusyShop {
    static final Instant NOW = Instant.parse("2026-04-01T10:00:00Z");
    static final Currency EUR = Money.currency("EUR");
    static final Source SHOP = Source.of("shop", Channel.WEB);

    private BusyShop() {}

    static Crm over(DataSource database) {
        return with(JdbcStorage.of(database)).open();
    }

    /** What is erased cannot come back. */
    static CrmBuilder with(JdbcStorage storage) {
        return Crm.with(storage, ZoneOffset.UTC)
                .clock(InstantSource.fixed(NOW))
                .erasureKey("a secret of the host".getBytes(StandardCharsets.UTF_8));
    }
}
