package io.rapport.crm.jdbc;

import static io.rapport.crm.jdbc.Changes.customer;
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
import java.util.Optional;
import java.util.UUID;
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
class MigrationTest {
    private final DataSource database = H2Databases.inMemory();

    @Test
    void theTablesAreCreatedOnceAndFoundAgain() {
        write(JdbcStorage.of(database), 1);

        assertThat(JdbcStorage.of(database).load(List.of(customer(1)))).hasSize(1);
        for (Migration migration : Migration.values()) {
            JdbcStorage again = JdbcStorage.with(database).migration(migration).open();
            assertThat(again.load(List.of(customer(1)))).hasSize(1);
        }
    }

    @Test
    void lookingForTablesLeavesNoTraceOfAFailure() {
        String file = H2Databases.file();
        JdbcStorage.of(H2Databases.at(file)).close();

        assertThat(Path.of(file.substring("jdbc:h2:file:".length()) + ".mv.db")).exists();
        assertThat(Path.of(file.substring("jdbc:h2:file:".length()) + ".trace.db"))
                .doesNotExist();
        H2Databases.drop(H2Databases.at(file));
    }

    @Test
    void theTablesOfTheApplicationAreLeftAlone() {
        PlainSql.execute(database, "create table customer (id int) as select 7");
        write(JdbcStorage.of(database), 1);

        PlainSql.execute(database, "update customer set id = 8 where id = 7");
    }

    @Test
    void twoPrefixesAreTwoStores() {
        JdbcStorage one = JdbcStorage.of(database);
        JdbcStorage other = JdbcStorage.with(database).tablePrefix("Tenant_2").open();
        write(one, 1);
        write(other, 2);

        assertThat(one.load(List.of(customer(1), customer(2)))).containsOnlyKeys(customer(1));
        assertThat(other.load(List.of(customer(1), customer(2)))).containsOnlyKeys(customer(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1crm_", "crm-", "crm ", "crm\"", "c; drop table x; --", "${x}", "kund\u00e4_"})
    void aPrefixThatCouldSayMoreThanANameIsRefused(String prefix) {
        JdbcStorageBuilder builder = JdbcStorage.with(database);

        assertThatThrownBy(() -> builder.tablePrefix(prefix)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> builder.tablePrefix("x".repeat(32))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void thereMustBeTablesUnlessTheyMayBeCreated() {
        assertRefused(Migration.VALIDATE, "not there; open the storage with Migration.MIGRATE");
        assertRefused(Migration.NONE, "not there; run the SQL of META-INF/rapport/h2");
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
        assertThat(Printed.by(() -> assertRefused(Migration.MIGRATE, "could not be created or brought up to date")))
                .contains("failed");

        PlainSql.execute(database, "drop table crm_customer");
        PlainSql.execute(database, "delete from \"crm_schema_history\" where not \"success\"");
        write(JdbcStorage.of(database), 1);
    }

    @Test
    void whatAMigrationHasLeftBehindWhenItBrokeOffIsUsed() {
        String[] statements = text(migrations().get(0)).split(";");
        for (String statement : List.of(statements).subList(0, statements.length / 2)) {
            PlainSql.execute(database, statement);
        }

        write(JdbcStorage.of(database), 1);
    }

    @Test
    void whoeverMayNotMigrateRunsTheSqlWithoutHistory() {
        migrations().forEach(migration -> PlainSql.execute(database, text(migration)));

        write(JdbcStorage.with(database).migration(Migration.NONE).open(), 1);
        assertRefused(Migration.VALIDATE, "were not made by these migrations");
    }

    @ParameterizedTest
    @EnumSource(Migration.class)
    void tablesOfALaterVersionAreRefused(Migration migration) {
        JdbcStorage.of(database);
        PlainSql.execute(database, "update crm_schema set version = 1000");

        assertRefused(migration, "newer than " + Schema.VERSION + "; update the library");
    }

    @ParameterizedTest
    @EnumSource(
            value = Migration.class,
            names = {"VALIDATE", "NONE"})
    void tablesOfAnEarlierVersionAreRefusedUnlessTheyMayBeMigrated(Migration migration) {
        JdbcStorage.of(database);
        PlainSql.execute(database, "update crm_schema set version = 0");

        assertRefused(migration, "older than " + Schema.VERSION);
    }

    @Test
    void aMigrationThatWasChangedAfterwardsIsFoundOut() {
        JdbcStorage.of(database);
        PlainSql.execute(database, "update \"crm_schema_history\" set \"checksum\" = 1 where \"version\" = '1'");

        assertRefused(Migration.VALIDATE, "were changed since");
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
                assertThat(opened.get().load(List.of())).isEmpty();
            }
        } finally {
            programs.shutdown();
        }
    }

    @Test
    void aDatabaseThatEndsWithItsConnectionIsRefused() {
        DataSource shortLived = H2Databases.at("jdbc:h2:mem:");

        assertThatThrownBy(() -> JdbcStorage.of(shortLived))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("DB_CLOSE_DELAY=-1");
    }

    @Test
    void anUnreachableDatabaseIsAStorageException() {
        DataSource missing = H2Databases.at("jdbc:h2:tcp://localhost:1/none");

        assertThatThrownBy(() -> JdbcStorage.of(missing))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("90067");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "MODE=MySQL;DATABASE_TO_LOWER=TRUE",
                "MODE=MariaDB;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "MODE=MSSQLServer",
                "MODE=DB2"
            })
    void otherModesOfH2WillDo(String mode) {
        DataSource other = H2Databases.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;" + mode);
        JdbcStorage store = JdbcStorage.of(other);

        write(store, 1);
        assertThat(store.commit(Changes.commit(1, 1, 1, 2))).isEqualTo(new Committed());
        assertThat(store.total(Changes.LAST_PURCHASE.is(1L).and(Changes.POINTS.is(1L)), Optional.of(Changes.ORDERS))
                        .customers())
                .isEqualTo(1);
    }

    private void assertRefused(Migration migration, String reason) {
        JdbcStorageBuilder builder = JdbcStorage.with(database).migration(migration);
        assertThatThrownBy(builder::open).isInstanceOf(StorageException.class).hasMessageContaining(reason);
    }

    private static void write(JdbcStorage store, int number) {
        assertThat(store.commit(Changes.commit(number, 1, 0, 2))).isEqualTo(new Committed());
    }

    /** The files, in order. (From the tenth on, their names will not do to order them.) */
    private static List<Path> migrations() {
        try {
            URL folder = requireNonNull(MigrationTest.class.getResource("/META-INF/rapport/h2"));
            try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
                return files.sorted().toList();
            }
        } catch (IOException | URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String text(Path migration) {
        try {
            return Files.readString(migration).replace("${prefix}", "crm_");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
