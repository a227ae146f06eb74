package io.rapport.crm.examples.modulepath;

import io.rapport.crm.Crm;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.ingest.ImportedFact;
import io.rapport.crm.ingest.InteractionFile;
import io.rapport.crm.inmemory.InMemoryStorage;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.jdbc.JdbcStorage;
import io.rapport.crm.money.Money;
import io.rapport.crm.simulation.SimulatedShop;
import io.rapport.crm.storage.CrmStorage;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Proves that Rapport works for applications on the module path. Tests cannot: there the test runner opens every
 * package to every other, so a missing {@code requires} or {@code opens} shows only here.
 */
public final class ModulePath {
    private ModulePath() {}

    /** Fails unless a fact comes back from both storages and from its JSON, all in named modules. */
    public static void main(String[] args) throws IOException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:modulepath;DB_CLOSE_DELAY=-1");
        for (CrmStorage storage : List.of(new InMemoryStorage(), JdbcStorage.of(database))) {
            require(storage.getClass().getModule().isNamed(), "not on the module path; run with --module-path");
            try (Crm crm = Crm.open(storage, ZoneOffset.UTC)) {
                use(crm);
            }
            System.out.println(storage.getClass().getModule() + " works");
        }
    }

    private static void use(Crm crm) throws IOException {
        Customer anna = Customer.email("anna@example.org");
        Interaction fact = Source.of("shop", Channel.WEB)
                .fact("1", anna, Instant.parse("2026-01-05T10:00:00Z"), Purchase.of("981", Money.of("49.90", "EUR")));
        require(crm.record(fact).added() == 1, "not recorded");
        String json = crm.vocabulary().write(fact);
        require(crm.vocabulary().read(json).equals(fact), "changed by its JSON");
        List<ImportedFact> imported = new ArrayList<>();
        new InteractionFile(crm.vocabulary(), reject -> {}).read("facts.jsonl", new StringReader(json), imported::add);
        require(imported.get(0).fact().equals(fact), "changed by a file");
        Money net = crm.customer(anna).orElseThrow().value().net().toList().get(0);
        require(net.equals(Money.of("49.90", "EUR")), "not read");
        List<Interaction> simulated = SimulatedShop.of(3, 1).facts().toList();
        require(crm.record(simulated).added() == simulated.size(), "not simulated");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
