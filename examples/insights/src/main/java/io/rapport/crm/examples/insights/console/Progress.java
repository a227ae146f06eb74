package io.rapport.crm.examples.insights.console;

import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Help.Ansi;

/** Shows progress bars on standard error for what takes longer than a second, if somebody is looking. */
public final class Progress {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final boolean shown;

    public Progress(boolean wanted) {
        // picocli knows, for every Java version, whether this is a terminal.
        this.shown = wanted && Ansi.AUTO.enabled();
    }

    /** Begins something that has so many steps. */
    public Task begin(String what, long steps) {
        return new Task(what, steps);
    }

    /** A task is going on until it is closed. */
    public final class Task implements AutoCloseable {
        private final String what;
        private final long steps;
        private final long start = System.nanoTime();
        private Optional<ProgressBar> bar = Optional.empty();
        private long done;

        private Task(String what, long steps) {
            this.what = what;
            this.steps = steps;
        }

        /** Says that some more steps are done. */
        public void advance(long more) {
            done += more;
            if (shown && bar.isEmpty() && System.nanoTime() - start > PATIENCE.toNanos()) {
                bar = Optional.of(new ProgressBarBuilder()
                        .setTaskName(what)
                        .setInitialMax(steps)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(200)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err))
                        .clearDisplayOnFinish()
                        .build());
            }
            bar.ifPresent(visible -> visible.stepTo(done));
        }

        @Override
        public void close() {
            bar.ifPresent(ProgressBar::close);
        }
    }
}
