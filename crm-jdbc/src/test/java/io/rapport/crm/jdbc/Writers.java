package io.rapport.crm.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.rapport.crm.Crm;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * A program that does deed after deed from several threads. It writes its ledger to a file: a pipe would be closed with
 * the process, and what is in it lost.
 */
final class Writers {
    private Writers() {}

    /** Takes the URL, the ledger, what keys begin with, the number of threads, and of deeds of each. */
    public static void main(String... arguments) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(arguments[0]);
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(0);
        try (HikariDataSource pool = new HikariDataSource(config);
                OutputStream file = Files.newOutputStream(
                        Path.of(arguments[1]), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            write(pool, new Ledger(file), arguments[2], Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
        }
    }

    /** Has each thread do so many deeds, or as many as it can until the first failure, which is thrown. */
    static void write(DataSource database, Ledger ledger, String prefix, int threads, int each) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (Crm crm = BusyShop.over(database)) {
            List<Callable<Integer>> works = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                String name = prefix + "-" + thread + "-";
                works.add(() -> {
                    for (int done = 0; done < each; done++) {
                        ledger.keep(new Deed(name + done), crm);
                    }
                    return each;
                });
            }
            for (Future<Integer> work : pool.invokeAll(works)) {
                work.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** Starts such a program. Its messages go to a file beside the ledger. */
    static Process start(String url, Path ledger, String prefix, int threads, int each) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Writers.class.getName(),
                        url,
                        ledger.toString(),
                        prefix,
                        Integer.toString(threads),
                        Integer.toString(each)))
                .redirectErrorStream(true)
                .redirectOutput(Path.of(ledger + ".log").toFile())
                .start();
    }
}
