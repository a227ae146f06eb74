package io.rapport.crm.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A contest consists of rounds in which both sides do the same. What disturbs one, such as other work on the machine,
 * mostly disturbs the other one, too; hence the ratio is taken in each round.
 *
 * @param name what is done
 * @param goal the ratio to be reached
 * @param things how often it is done in a round
 */
record Contest(String name, double goal, int things) {
    /** Runs so many rounds, and a quarter as many before them that do not count. */
    Score run(int rounds, Supplier<Heat> heats) throws SQLException {
        return run(1 + rounds / 4, rounds, heats);
    }

    /**
     * Runs rounds that count, after some to get warm. Preparing a round takes no part in its time. Who is first changes
     * from round to round.
     */
    Score run(int warmUp, int rounds, Supplier<Heat> heats) throws SQLException {
        for (int round = 0; round < warmUp; round++) {
            heats.get().run(isEven(round));
        }
        List<Heat.Lap> laps = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            laps.add(heats.get().run(isEven(round)));
        }
        return new Score(this, laps);
    }

    private static boolean isEven(int round) {
        return round % 2 == 0;
    }
}
