package io.rapport.crm.benchmarks;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Says how a contest ended.
 *
 * @param contest what was done
 * @param laps how long each round took
 */
record Score(Contest contest, List<Heat.Lap> laps) {
    /** Returns the throughput of the library as a part of that by hand, round by round. */
    Quantiles ratio() {
        return Quantiles.of(laps.stream().map(Heat.Lap::ratio).toList());
    }

    boolean reached() {
        return ratio().median() >= contest.goal();
    }

    /** Returns how many things the library does in a second, in the median of the rounds. */
    double libraryPerSecond() {
        return perSecond(Heat.Lap::library);
    }

    /** Returns how many things are done by hand in a second, in the median of the rounds. */
    double byHandPerSecond() {
        return perSecond(Heat.Lap::byHand);
    }

    private double perSecond(ToLongFunction<Heat.Lap> nanos) {
        Quantiles seconds = Quantiles.of(
                laps.stream().map(lap -> nanos.applyAsLong(lap) / 1e9).toList());
        return contest.things() / seconds.median();
    }
}
