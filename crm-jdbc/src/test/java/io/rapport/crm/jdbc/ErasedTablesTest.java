package io.rapport.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every column of every table is read past the library. */
class ErasedTablesTest extends OnFreshDatabase {
    private Erased person;

    ErasedTablesTest(Database kind) {
        super(kind);
    }

    @BeforeEach
    void record() {
        person = new Erased(database);
        person.recordOthers();
        person.record();
    }

    @Test
    void whatIsInTheTablesIsInTheExport() {
        String everything = String.join("\n", RawData.tables(database).values());

        assertThat(person.life.markersIn(everything))
                .as("the scan sees every field")
                .isEqualTo(person.life.markers());
        assertThat(person.life.markersIn(person.export())).isEqualTo(person.life.markersIn(everything));
    }

    @Test
    void anErasedPersonIsInNoTable() {
        assertThat(tablesWithMarkers())
                .containsOnlyKeys(
                        "crm_customer", "crm_identifier", "crm_interaction", "crm_ref", "crm_attribute", "crm_due");

        person.erase();
        assertThat(tablesWithMarkers()).isEmpty();

        assertThat(person.comeBack()).as("old facts that are taken").isZero();
        assertThat(tablesWithMarkers()).isEmpty();
        assertThat(RawData.tables(database).get("crm_identifier")).contains("bert@example.org");
    }

    private Map<String, Integer> tablesWithMarkers() {
        return RawData.tables(database).entrySet().stream()
                .filter(table -> !person.life.markersIn(table.getValue()).isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        table -> person.life.markersIn(table.getValue()).size()));
    }
}
