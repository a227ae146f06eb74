package io.rapport.crm.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.interaction.Interaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The same rows are the same facts, however they are laid out. */
class KnownAgainTest {
    private static final String HEADER = "order,id,at,sku,pieces,price,via,sum";

    @Test
    void equalRowsCountAsManyAsThereAre() {
        List<Interaction> facts = Reading.rows("7,2024-03-01,1.00", "7,2024-03-01,1.0", "7,20240301,1")
                .facts();

        assertThat(facts).extracting(fact -> fact.id().key().substring(32)).containsExactly("#1", "#2", "#3");
        assertThat(facts)
                .extracting(fact -> fact.id().key().substring(0, 32))
                .containsOnly(facts.get(0).id().key().substring(0, 32));
    }

    @Test
    void aGrownFileHoldsTheOldFactsAndTheNewOnes() {
        List<Interaction> before =
                Reading.rows("7,2024-03-01,1.00", "8,2024-03-01,1.00").facts();
        List<Interaction> after = Reading.rows("7,2024-03-01,1.00", "7,2024-03-01,1.00", "8,2024-03-01,1.00")
                .facts();

        assertThat(after).hasSize(3).containsAll(before);
    }

    @Test
    void anyDifferenceInAUsedColumnIsAnotherFact() {
        List<String> rows = List.of(
                ",7,2024-03-01,jam,2,1.50,web,3.00",
                ",8,2024-03-01,jam,2,1.50,web,3.00",
                ",7,2024-03-02,jam,2,1.50,web,3.00",
                ",7,2024-03-01,tea,2,1.50,web,3.00",
                ",7,2024-03-01,jam,3,1.50,web,3.00",
                ",7,2024-03-01,jam,2,1.51,web,3.00",
                ",7,2024-03-01,jam,2,1.50,app,3.00",
                ",7,2024-03-01,jam,2,1.50,web,3.01",
                ",7,2024-03-01,jam,2,1.50,web,-3.00");
        List<Interaction> facts = Reading.csv(Reading.ALL_COLUMNS, HEADER + "\n" + String.join("\n", rows))
                .facts();

        Set<String> keys = new HashSet<>();
        facts.forEach(fact -> keys.add(fact.id().key()));
        assertThat(keys).hasSize(rows.size()).allMatch(key -> key.endsWith("#1"));
    }

    @Property
    void orderAndFilesHaveNoSay(@ForAll Random random, @ForAll @IntRange(min = 1, max = 5) int files) {
        List<String> rows = new ArrayList<>();
        for (int i = random.nextInt(40); i >= 0; i--) {
            rows.add(row(random));
        }
        Set<Interaction> whole =
                Set.copyOf(Reading.csv(Reading.ALL_COLUMNS, file(rows)).facts());
        Collections.shuffle(rows, random);
        List<String> parts = new ArrayList<>();
        int size = rows.size() / files + 1;
        for (int from = 0; from < rows.size(); from += size) {
            parts.add(file(rows.subList(from, Math.min(rows.size(), from + size))));
        }
        Reading split = Reading.csv(Reading.ALL_COLUMNS, parts.toArray(String[]::new));

        assertThat(split.rejects).isEmpty();
        assertThat(Set.copyOf(split.facts())).isEqualTo(whole);
    }

    /** Makes up a row. There are few different values, so that equal rows and shared orders are common. */
    private static String row(Random random) {
        int order = random.nextInt(6);
        return String.join(
                ",",
                order < 4 ? "A" + order : "",
                order < 4 ? "c" + order % 2 : "c" + random.nextInt(3),
                "2024-03-0" + (1 + random.nextInt(2)),
                random.nextBoolean() ? "jam" : "",
                String.valueOf(random.nextInt(3) - 1),
                random.nextBoolean() ? "1.50" : "",
                random.nextBoolean() ? "web" : "app",
                random.nextInt(3) - 1 + ".5");
    }

    private static String file(List<String> rows) {
        return HEADER + "\n" + String.join("\n", rows) + "\n";
    }
}
