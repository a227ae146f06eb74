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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteDataSource;

/**
 * Proves that Rapport works for applications on the module path. Tests cannot: there the test runner opens every
 * package to every other, so a missing {@code requires} or {@code opens} shows only here.
 */
public final class ModulePath {
    private ModulePath() {}

    /** Fails unless a fact comes back from both storages and from its JSON, all in named modules. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("modulepath");
        SQLiteDataSource database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + folder.resolve("shop.db"));
        for (CrmStorage storage : List.of(new InMemoryStorage(), JdbcStorage.of(database))) {
            require(storage.getClass().getModule().isNamed(), "not on the module path; run with --module-path");
            try (Crm crm = Crm.open(storage, ZoneOffset.UTC)) {
                use(crm);
            }
            System.out.println(storage.getClass().getModule() + " works");
        }
        Files.delete(folder.resolve("shop.db"));
        Files.delete(folder);
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
