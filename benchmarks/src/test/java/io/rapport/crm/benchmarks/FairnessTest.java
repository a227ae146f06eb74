package io.rapport.crm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.interaction.Interaction;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FairnessTest {
    private final Shop shop = new Shop(1);
    private final Preparation preparation = Sides.preparation();
    private Database database;
    private Sides sides;

    @BeforeEach
    void open(@TempDir Path directory) throws IOException {
        database = H2Database.fresh(directory);
        sides = Sides.open(database);
    }

    @AfterEach
    void close() throws IOException {
        sides.close();
        database.close();
    }

    @Test
    void bothSidesWriteTheSame() throws SQLException {
        List<Interaction> arrivals = shop.newcomers(30);
        List<Interaction> visits = shop.visits(50, 7);
        for (List<Interaction> facts : List.of(arrivals, visits)) {
            assertThat(sides.crm().record(facts).added()).isEqualTo(facts.size());
            assertThat(sides.byHand().record(preparation.of(facts))).isEqualTo(facts.size());
        }

        new SameRows(database).require(new PrintWriter(Writer.nullWriter()));
    }

    @Test
    void bothSidesTakeNothingTwice() throws SQLException {
        List<Interaction> facts = shop.newcomers(3);
        List<Prepared> prepared = preparation.of(facts);
        sides.crm().record(facts);
        sides.byHand().record(prepared);

        assertThat(sides.crm().record(facts).added()).isZero();
        assertThat(sides.byHand().record(prepared)).isZero();
        new SameRows(database).require(new PrintWriter(Writer.nullWriter()));
    }

    @Test
    void aDifferenceIsFatal() {
        sides.crm().record(shop.newcomers(1));

        assertThatThrownBy(() -> new SameRows(database).require(new PrintWriter(Writer.nullWriter())))
                .hasMessageContaining("void");
        assertThatThrownBy(() -> new Heat(() -> 1, () -> 2).run(true)).hasMessageContaining("unequal work");
    }
}
