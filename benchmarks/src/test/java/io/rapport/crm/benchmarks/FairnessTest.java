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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FairnessTest {
    private final Shop shop = new Shop(1);
    private final Preparation preparation = Sides.preparation();

    @TempDir
    private Path directory = Path.of("");

    @Test
    void bothSidesWriteTheSameAndNothingTwiceInH2() throws IOException, SQLException {
        try (Database database = H2Database.fresh(directory)) {
            writeTwice(database);
        }
    }

    @Test
    void bothSidesWriteTheSameAndNothingTwiceInPostgres() throws IOException, SQLException {
        try (Database database = PostgresDatabase.fresh(directory, "reWriteBatchedInserts=true")) {
            writeTwice(database);
        }
    }

    private void writeTwice(Database database) throws SQLException {
        try (Sides sides = Sides.open(database)) {
            for (List<Interaction> facts : List.of(shop.newcomers(30), shop.visits(50, 7))) {
                List<Prepared> prepared = preparation.of(facts);
                assertThat(sides.crm().record(facts).added()).isEqualTo(facts.size());
                assertThat(sides.byHand().record(prepared)).isEqualTo(facts.size());
                assertThat(sides.crm().record(facts).added()).isZero();
                assertThat(sides.byHand().record(prepared)).isZero();
            }
            compare(database);

            sides.crm().record(shop.newcomer());
            assertThatThrownBy(() -> compare(database)).hasMessageContaining("void");
        }
    }

    private static void compare(Database database) throws SQLException {
        new SameRows(database).require(new PrintWriter(Writer.nullWriter()));
    }

    @Test
    void bothSidesMustComeToTheSame() {
        Heat unequal = new Heat(() -> 1, () -> 2);

        assertThatThrownBy(() -> unequal.run(true)).hasMessageContaining("unequal work");
    }
}
