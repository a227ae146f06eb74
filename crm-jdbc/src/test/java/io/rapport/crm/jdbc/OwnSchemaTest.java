package io.rapport.crm.jdbc;

import static io.rapport.crm.jdbc.Changes.customer;
import static io.rapport.crm.storage.Extent.PROFILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.storage.CommitResult.Committed;
import io.rapport.crm.storage.StorageException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables in a schema of their own, where the database has schemas. */
@ParameterizedClass
@EnumSource(
        value = Database.class,
        names = {"H2", "POSTGRESQL"})
class OwnSchemaTest {
    private final Database kind;
    private final DataSource database;

    OwnSchemaTest(Database kind) {
        this.kind = kind;
        this.database = kind.empty();
    }

    @AfterEach
    void drop() {
        kind.drop(database);
    }

    @Test
    void aSchemaOfItsOwnIsCreatedAndFoundAgain() {
        JdbcStorage usual = JdbcStorage.of(database);
        JdbcStorage own = JdbcStorage.with(database).schema("own_1").open();
        write(usual, 1);
        write(own, 2);

        for (Migration migration : Migration.values()) {
            JdbcStorage again = JdbcStorage.with(database)
                    .schema("own_1")
                    .migration(migration)
                    .open();
            assertThat(again.load(List.of(customer(1), customer(2)), PROFILE)).containsOnlyKeys(customer(2));
        }
        assertThat(usual.load(List.of(customer(1), customer(2)), PROFILE)).containsOnlyKeys(customer(1));
        assertThat(PlainSql.text(database, "select count(*) from \"own_1\".crm_customer"))
                .isEqualTo("1");
        assertThat(JdbcStorage.of(database).load(List.of(customer(1)), PROFILE)).hasSize(1);
    }

    @Test
    void twoPrefixesInASchemaOfTheirOwnAreTwoStores() {
        JdbcStorage one = JdbcStorage.with(database).schema("Own").open();
        JdbcStorage other =
                JdbcStorage.with(database).tablePrefix("b_").schema("Own").open();
        write(one, 1);
        write(other, 2);

        assertThat(one.load(List.of(customer(1), customer(2)), PROFILE)).containsOnlyKeys(customer(1));
        assertThat(other.load(List.of(customer(1), customer(2)), PROFILE)).containsOnlyKeys(customer(2));
    }

    @Test
    void aSchemaIsNotCreatedUnlessThatIsAllowed() {
        for (Migration migration : List.of(Migration.VALIDATE, Migration.NONE)) {
            JdbcStorage.Builder builder =
                    JdbcStorage.with(database).schema("own_1").migration(migration);
            assertThatThrownBy(builder::open)
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("the tables with the prefix own_1.crm_ are not there");
        }
    }

    private static void write(JdbcStorage store, int number) {
        assertThat(store.commit(Changes.commit(number, 1, 0, 2))).isEqualTo(new Committed());
    }
}
