package io.rapport.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cell;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.EncodedDetail;
import io.rapport.crm.interaction.InteractionId;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.profile.Bytes;
import io.rapport.crm.profile.Delta;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult.Committed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How fast purchases are imported into an H2 file, and how large it gets; run by {@code mvn test -Dtest=ImportSpeed}. The
 * facts of a commit belong to as few customers as possible, or to customers all over the place.
 */
class ImportSpeed {
    private static final int FACTS = 100_000;
    private static final int CUSTOMERS = 20_000;
    private static final int AT_ONCE = 1_000;

    private final Random random = new Random(7);
    private final List<CustomerId> ids = Stream.generate(
                    () -> new CustomerId(new UUID(random.nextLong(), random.nextLong())))
            .limit(CUSTOMERS)
            .toList();
    private final Map<Integer, Integer> versions = new TreeMap<>();
    private final Map<Integer, Integer> sequences = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void importPurchases(boolean grouped) throws IOException {
        String url = H2Databases.file();
        Path file = Path.of(url.substring("jdbc:h2:file:".length()) + ".mv.db");
        JdbcConnectionPool pool = JdbcConnectionPool.create(url + ";WRITE_DELAY=0", "sa", "");
        JdbcStorage store = JdbcStorage.of(pool);
        long start = System.nanoTime();
        for (int first = 0; first < FACTS; first += AT_ONCE) {
            assertThat(store.commit(commit(first, grouped))).isEqualTo(new Committed());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long grown = Files.size(file);
        PlainSql.execute(pool, "shutdown compact");

        System.out.printf(
                "%s: %.0f facts/s, %d bytes a fact, %d when compacted%n",
                grouped ? "grouped by customer" : "customers at random",
                FACTS / seconds,
                grown / FACTS,
                Files.size(file) / FACTS);
        Files.delete(file);
    }

    private Commit commit(int first, boolean grouped) {
        Map<Integer, List<Integer>> byCustomer = IntStream.range(first, first + AT_ONCE)
                .boxed()
                .collect(Collectors.groupingBy(
                        fact -> grouped ? fact / (FACTS / CUSTOMERS) : random.nextInt(CUSTOMERS)));
        return Commit.of(byCustomer.entrySet().stream()
                .map(entry -> change(entry.getKey(), entry.getValue()))
                .toList());
    }

    private Change change(int number, List<Integer> facts) {
        int version = versions.merge(number, 1, Integer::sum) - 1;
        int sequence = sequences.merge(number, facts.size(), Integer::sum) - facts.size();
        List<Recorded> append = IntStream.range(0, facts.size())
                .mapToObj(i -> purchase(ids.get(number), sequence + i + 1, facts.get(i)))
                .toList();
        byte[] profile = new byte[120];
        random.nextBytes(profile);
        Set<Cell> cells = Stream.of("first_purchase", "last_purchase", "purchase_days", "orders")
                .map(name -> Attribute.number(name).cell((long) sequence))
                .collect(Collectors.toSet());
        return new Change(
                ids.get(number),
                version,
                append,
                Bytes.of(profile),
                new Delta<>(false, Set.of(), cells),
                Delta.none(),
                Set.of(Identifier.email("customer." + number + "@example.org")));
    }

    private static Recorded purchase(CustomerId customer, int sequence, int number) {
        String order = "2026-" + number;
        Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * number);
        String line = "{\"product\":\"SKU-%d\",\"category\":\"garden\",\"quantity\":1,\"price\":%s}";
        String money = "{\"amount\":4990,\"currency\":\"EUR\"}";
        String json = "{\"order\":\"" + order + "\",\"lines\":[" + line.formatted(number % 5000, money) + "],\"total\":"
                + money + "}";
        return new Recorded(
                new InteractionId("shop", "order-" + order),
                customer,
                customer,
                sequence,
                Channel.WEB,
                at,
                at.plusSeconds(5),
                Optional.empty(),
                Set.of(Ref.order(order)),
                new EncodedDetail("purchase", 1, json));
    }
}
