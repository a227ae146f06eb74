package io.rapport.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.rapport.crm.Crm;
import io.rapport.crm.interaction.Interaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A program, or the system below it, ends between any two writes to the files of SQLite, or within one of them. What is
 * left is opened: it is the state after some of the acknowledged commits, the first ones, and work goes on.
 */
class CrashPointsTest {
    private static final int DEEDS = Thorough.STRIDE == 1 ? 40 : 3;

    private final Path file = SqliteDatabases.file();
    private final HikariDataSource database = withoutCheckpoints(file);
    /** How long the log was, and which facts were stored, after each step: opening, and then each deed. */
    private final List<Step> steps = new ArrayList<>();

    private int points;

    private record Step(int length, Set<String> facts) {}

    @AfterEach
    void drop() {
        SqliteDatabases.drop(database);
    }

    @Test
    void aLogThatBreaksOffAnywhereHoldsThePrefixThatWasWritten() throws IOException {
        work("append", DEEDS);
        byte[] main = Files.readAllBytes(file);
        Wal log = log();

        for (int cut : log.cuts(0, log.length())) {
            check(main, Arrays.copyOf(log.bytes(), cut), cut);
        }
        Thorough.tell("SQLite: %d points in a log of %d frames, 0 bad", points, log.frames(log.length()));
    }

    @Test
    void aCheckpointThatBreaksOffAnywhereLosesNothing() throws IOException {
        work("before", DEEDS);
        byte[] main = Files.readAllBytes(file);
        Wal log = log();
        PlainSql.execute(database, "pragma wal_checkpoint(passive)");
        byte[] copied = Files.readAllBytes(file);
        List<Integer> pages = log.pages();
        byte[] partly = Arrays.copyOf(main, Math.max(main.length, copied.length));

        for (int page : pages) {
            int from = (page - 1) * log.pageSize();
            int half = log.pageSize() / 2;
            System.arraycopy(copied, from, partly, from, half);
            check(Arrays.copyOf(partly, Math.max(main.length, from + half)), log.bytes(), log.length());
            System.arraycopy(copied, from + half, partly, from + half, half);
            check(Arrays.copyOf(partly, Math.max(main.length, from + 2 * half)), log.bytes(), log.length());
        }
        assertThat(partly).as("all that the checkpoint copies").isEqualTo(copied);
        Thorough.tell("SQLite: %d points in a checkpoint of %d pages, 0 bad", points, pages.size());
    }

    @Test
    void aLogThatIsWrittenOverFromItsBeginningHoldsThePrefixThatWasWritten() throws IOException {
        work("old", DEEDS);
        PlainSql.execute(database, "pragma wal_checkpoint(restart)");
        byte[] main = Files.readAllBytes(file);
        byte[] old = log().bytes();
        Set<String> copied = steps.get(steps.size() - 1).facts();
        steps.clear();
        steps.add(new Step(0, copied));
        work("new", Math.max(1, DEEDS / 2));
        Wal log = log();
        int written = steps.get(steps.size() - 1).length();

        List<Integer> cuts = log.cuts(0, written);
        cuts.addAll(List.of(4, 12, 28));
        for (int cut : cuts) {
            byte[] mixed = old.clone();
            System.arraycopy(log.bytes(), 0, mixed, 0, cut);
            check(main, mixed, cut);
        }
        Thorough.tell("SQLite: %d points in a log that is written over, 0 bad", points);
    }

    private void work(String prefix, int deeds) throws IOException {
        try (Crm crm = BusyShop.over(database)) {
            note(crm);
            for (int number = 0; number < deeds; number++) {
                new Deed(prefix + number).doneBy(crm);
                note(crm);
            }
        }
    }

    private void note(Crm crm) throws IOException {
        steps.add(new Step(written(), facts(crm)));
    }

    /** How far the log is written: one that is written over is longer than that, and its rest has other salts. */
    private int written() throws IOException {
        Wal log = log();
        int frame = 0;
        byte[] salts = Arrays.copyOfRange(log.bytes(), 16, 24);
        while (frame < log.frames(log.length())
                && Arrays.equals(salts, Arrays.copyOfRange(log.bytes(), log.start(frame) + 8, log.start(frame) + 16))) {
            frame++;
        }
        return log.start(frame);
    }

    /** Opens what is left when the log was written so far, and goes on with it. */
    private void check(byte[] main, byte[] log, int written) throws IOException {
        points++;
        Path left = SqliteDatabases.file();
        Files.write(left, main);
        Files.write(Path.of(left + "-wal"), log);
        HikariDataSource opened = SqliteDatabases.at(left);
        try {
            try (Crm crm = BusyShop.over(opened)) {
                assertThat(facts(crm))
                        .as("facts when the log is written up to %s", written)
                        .isEqualTo(expected(written));
                new Deed("afterwards").doneBy(crm);
            }
            Agreement.check(Database.SQLITE, opened);
        } finally {
            SqliteDatabases.drop(opened);
        }
    }

    /** What was acknowledged before the log was that long; before the tables were there, nothing. */
    private Set<String> expected(int written) {
        return steps.stream()
                .filter(step -> step.length() <= written)
                .reduce((earlier, later) -> later)
                .map(Step::facts)
                .orElse(Set.of());
    }

    private static Set<String> facts(Crm crm) {
        Set<String> facts = new TreeSet<>();
        crm.kernel().logs().ofAll(log -> log.stream().map(Interaction::id).forEach(id -> facts.add(id.toString())));
        return facts;
    }

    private Wal log() throws IOException {
        return new Wal(Files.readAllBytes(Path.of(file + "-wal")));
    }

    private static HikariDataSource withoutCheckpoints(Path file) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + file);
        config.setPoolName(file.toString());
        config.setConnectionInitSql("pragma wal_autocheckpoint = 0");
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }
}
