package io.rapport.crm.jdbc;

import static io.rapport.crm.jdbc.Changes.customer;
import static io.rapport.crm.storage.Extent.PROFILE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.storage.CommitResult.Committed;
import io.rapport.crm.storage.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What opening does about the tables. */
class MigrationTest extends OnFreshDatabase {
    MigrationTest(Database kind) {
        super(kind);
    }

    @Test
    void theTablesAreCreatedOnceAndFoundAgain() {
        write(JdbcStorage.of(database), 1);

        assertThat(JdbcStorage.of(database).load(List.of(customer(1)), PROFILE)).hasSize(1);
        for (Migration migration : Migration.values()) {
            JdbcStorage again = JdbcStorage.with(database).migration(migration).open();
            assertThat(again.load(List.of(customer(1)), PROFILE)).hasSize(1);
        }
    }

    @Test
    void theTablesOfTheApplicationAreLeftAlone() {
        PlainSql.execute(database, "create table customer as select 7 as id");
        write(JdbcStorage.of(database), 1);

        PlainSql.execute(database, "update customer set id = 8 where id = 7");
    }

    @Test
    void twoPrefixesAreTwoStores() {
        JdbcStorage one = JdbcStorage.of(database);
        JdbcStorage other = JdbcStorage.with(database).tablePrefix("Tenant_2").open();
        write(one, 1);
        write(other, 2);

        assertThat(one.load(List.of(customer(1), customer(2)), PROFILE)).containsOnlyKeys(customer(1));
        assertThat(other.load(List.of(customer(1), customer(2)), PROFILE)).containsOnlyKeys(customer(2));
    }

    @Test
    void aDatabaseWithoutSchemasSaysSo() {
        DataSource file = SqliteDatabases.empty();
        JdbcStorage.Builder builder = JdbcStorage.with(file).schema("own");

        assertThatThrownBy(builder::open)
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("no schemas; give each tenant a database or a prefix of its own");
        Database.SQLITE.drop(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1crm_", "crm-", "crm ", "crm\"", "c; drop table x; --", "${x}", "kund\u00e4_"})
    void aPrefixThatCouldSayMoreThanANameIsRefused(String prefix) {
        JdbcStorage.Builder builder = JdbcStorage.with(database);

        assertThatThrownBy(() -> builder.tablePrefix(prefix)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> builder.tablePrefix("x".repeat(32))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> builder.schema(prefix)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void thereMustBeTablesUnlessTheyMayBeCreated() {
        assertRefused(Migration.VALIDATE, "not there; open the storage with Migration.MIGRATE");
        assertRefused(Migration.NONE, "not there; run the SQL of META-INF/rapport/" + kind.folder());
    }

    @ParameterizedTest
    @EnumSource(Migration.class)
    void tablesOfSomebodyElseWithTheSameNameAreRefused(Migration migration) {
        JdbcStorage.of(database);
        PlainSql.execute(database, "drop table crm_document");
        PlainSql.execute(database, "create table crm_document (name varchar(9), text varchar(9))");

        assertRefused(migration, "not all as the library makes them");
    }

    @Test
    void aMigrationThatFailedIsRunAgainOnceItsCauseIsMended() {
        PlainSql.execute(database, "create table crm_customer (id int)");
        assertRefused(Migration.MIGRATE, "could not be created or brought up to date");

        PlainSql.execute(database, "drop table crm_customer");
        write(JdbcStorage.of(database), 1);
    }

    @Test
    void whatAMigrationHasLeftBehindWhenItBrokeOffIsUsed() {
        List<String> statements = statements(migrations().get(0));
        statements.subList(0, statements.size() / 2).forEach(statement -> PlainSql.execute(database, statement));

        write(JdbcStorage.of(database), 1);
    }

    @Test
    void whoeverMayNotMigrateRunsTheSqlWithoutHistory() {
        for (Path migration : migrations()) {
            statements(migration).forEach(statement -> PlainSql.execute(database, statement));
        }

        write(JdbcStorage.with(database).migration(Migration.NONE).open(), 1);
        write(JdbcStorage.with(database).migration(Migration.VALIDATE).open(), 2);
        write(JdbcStorage.of(database), 3);
    }

    @ParameterizedTest
    @EnumSource(Migration.class)
    void tablesOfALaterVersionAreRefused(Migration migration) {
        JdbcStorage.of(database);
        PlainSql.execute(database, "update crm_schema set version = 1000 where version = 2");

        assertRefused(migration, "newer than " + Schema.VERSION + "; update the library");
    }

    @ParameterizedTest
    @EnumSource(
            value = Migration.class,
            names = {"VALIDATE", "NONE"})
    void tablesOfAnEarlierVersionAreRefusedUnlessTheyMayBeMigrated(Migration migration) {
        JdbcStorage.of(database);
        PlainSql.execute(database, "delete from crm_schema where version = 2");

        assertRefused(migration, "older than " + Schema.VERSION);
    }

    @Test
    void aMigrationThatWasChangedAfterwardsIsFoundOut() {
        JdbcStorage.of(database);
        PlainSql.execute(database, "update crm_schema set checksum = '1' where version = 1");

        assertRefused(Migration.VALIDATE, "was changed since");
    }

    @Test
    void theNewestMigrationIsTheExpectedVersion() {
        assertThat(migrations()).hasSize(Schema.VERSION).last().asString().contains("/V" + Schema.VERSION + "__");
    }

    @Test
    void severalProgramsMayStartAtOnce() throws Exception {
        ExecutorService programs = Executors.newFixedThreadPool(4);
        try {
            Callable<JdbcStorage> open = () -> JdbcStorage.of(database);
            for (Future<JdbcStorage> opened : programs.invokeAll(List.of(open, open, open, open))) {
                assertThat(opened.get().load(List.of(), PROFILE)).isEmpty();
            }
        } finally {
            programs.shutdown();
        }
    }

    private void assertRefused(Migration migration, String reason) {
        JdbcStorage.Builder builder = JdbcStorage.with(database).migration(migration);
        assertThatThrownBy(builder::open).isInstanceOf(StorageException.class).hasMessageContaining(reason);
    }

    private static void write(JdbcStorage store, int number) {
        assertThat(store.commit(Changes.commit(number, 1, 0, 2))).isEqualTo(new Committed());
    }

    /** The files, in order. (From the tenth on, their names will not do to order them.) */
    private List<Path> migrations() {
        try {
            URL folder = requireNonNull(MigrationTest.class.getResource("/META-INF/rapport/" + kind.folder()));
            try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
                return files.sorted().toList();
            }
        } catch (IOException | URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The statements, for the usual prefix in the usual schema. */
    private static List<String> statements(Path migration) {
        try {
            String text = Files.readString(migration)
                    .replace("${prefix}", "crm_")
                    .replace("${name}", "crm_")
                    .replace("${schema}", "");
            return List.of(text.strip().split(";\n"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
