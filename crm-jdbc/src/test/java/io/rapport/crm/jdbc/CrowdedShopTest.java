package io.rapport.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.rapport.crm.Crm;
import io.rapport.crm.CustomerView;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.InteractionId;
import io.rapport.crm.storage.ContentionException;
import io.rapport.crm.storage.StorageException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Eight threads of two programs write and read the same few customers over connections that break now and then. Every
 * answer was true, and what a reader sees of a customer only grows.
 */
class CrowdedShopTest extends OnFreshDatabase {
    private static final int THREADS = 8;
    /** Of so many calls of the driver, one finds the connection broken. */
    private static final int CALLS_OF_A_CONNECTION = 5_000;

    private final Ledger ledger = new Ledger();

    CrowdedShopTest(Database kind) {
        super(kind);
    }

    @Test
    void everyAnswerIsTrueAndWhatAReaderSeesOnlyGrows() throws Exception {
        DataSource second = kind == Database.SQLITE
                ? SqliteDatabases.at(Path.of(((HikariDataSource) database).getPoolName()))
                : database;
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(Thorough.MINUTES);
        long reads = 0;
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (Crm one = breaking(database);
                Crm other = breaking(second)) {
            List<Callable<Long>> works = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                works.add(work(thread, thread % 2 == 0 ? one : other, end));
            }
            for (Future<Long> work : threads.invokeAll(works)) {
                reads += work.get();
            }
        } finally {
            threads.shutdownNow();
        }

        Agreement.check(kind, database);
        ledger.check(database);
        if (second != database) {
            ((HikariDataSource) second).close();
        }
        Thorough.tell(
                "%s: %d operations of %d threads, of which %d acknowledged, %d failed, %d of unknown outcome, "
                        + "%d reads, 0 anomalies",
                kind, ledger.size() + reads, THREADS, ledger.acknowledged(), ledger.failed(), ledger.unknown(), reads);
    }

    /** Does deeds and reads, and returns how often it has read. */
    private Callable<Long> work(int thread, Crm crm, long end) {
        Random random = new Random(Thorough.SEED + thread);
        Reader reader = new Reader(crm);
        return () -> {
            long reads = 0;
            for (int done = 0; done < Thorough.OPERATIONS / THREADS && System.nanoTime() < end; done++) {
                Deed deed = new Deed("h" + Thorough.SEED + "-" + thread + "-" + done);
                try {
                    if (random.nextInt(5) == 0) {
                        reads++;
                        reader.read(deed);
                    } else {
                        ledger.keep(deed, crm);
                    }
                } catch (ContentionException gaveWay) {
                    // Nothing of it is stored, as its type says.
                } catch (StorageException failure) {
                    assertThat(failure).hasMessageContaining("08006");
                }
            }
            return reads;
        };
    }

    /** Opens the shop while all is well. */
    private static Crm breaking(DataSource database) {
        Breaking connections = new Breaking();
        Crm crm = BusyShop.over(SpiedDataSource.of(database, connections));
        connections.begun = true;
        return crm;
    }

    /** What one thread has seen of the customers. */
    private static final class Reader {
        private final Crm crm;
        private final Map<CustomerId, Set<InteractionId>> seen = new HashMap<>();
        private final Set<CustomerId> gone = new HashSet<>();

        Reader(Crm crm) {
            this.crm = crm;
        }

        /** Reads a customer, and all that happened with that customer before. */
        void read(Deed deed) {
            Optional<CustomerView> found = crm.customer(deed.who());
            if (found.isEmpty()) {
                return;
            }
            CustomerView view = found.get();
            Set<InteractionId> facts = crm.timeline(view.id()).stream()
                    .map(entry -> entry.recorded().id())
                    .collect(Collectors.toSet());
            if (facts.size() < view.interactions()) {
                assertThat(crm.customer(view.id())).as("whose facts are gone").isEmpty();
                gone.add(view.id());
                seen.remove(view.id());
                return;
            }
            assertThat(gone).as("erased customers").doesNotContain(view.id());
            assertThat(facts).as("facts seen before").containsAll(seen.getOrDefault(view.id(), Set.of()));
            seen.put(view.id(), facts);
        }
    }

    /** Breaks connections, before or after a call. */
    private static final class Breaking implements SpiedDataSource.Spy {
        private volatile boolean begun;

        @Override
        public void before(Method call, Object... arguments) throws SQLException {
            breakNowAndThen();
        }

        @Override
        public void after(Method call, Object... arguments) throws SQLException {
            if (!call.getName().equals("getConnection")) {
                breakNowAndThen();
            }
        }

        private void breakNowAndThen() throws SQLException {
            if (begun && ThreadLocalRandom.current().nextInt(2 * CALLS_OF_A_CONNECTION) == 0) {
                throw new SQLException("broken", "08006");
            }
        }
    }
}
