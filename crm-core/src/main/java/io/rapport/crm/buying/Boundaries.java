package io.rapport.crm.buying;

/** Says what it means that the logarithms of the parameters, in scaled time, have run away or cannot be told. */
final class Boundaries {
    private static final double LARGE = 3;

    private Boundaries() {}

    /** Judges r and alpha. */
    static Obstacle ofBuying(double[] log) {
        return log[0] > LARGE && log[1] > LARGE ? Obstacle.BUYING_ALIKE : Obstacle.FLAT;
    }

    /** Judges r, alpha, a and b. */
    static Obstacle ofLeavingByChance(double[] log) {
        if (log[2] < -2 * LARGE || log[2] - log[3] < -2 * LARGE) {
            return Obstacle.LEAVING_UNKNOWN;
        }
        return log[2] > LARGE || log[3] < -2 * LARGE ? Obstacle.LEAVING_ALIKE : ofBuying(log);
    }

    /** Judges r, alpha, s and beta. */
    static Obstacle ofLeavingInTime(double[] log) {
        if (log[2] < -2 * LARGE || log[2] - log[3] < -2 * LARGE) {
            return Obstacle.LEAVING_UNKNOWN;
        }
        return log[2] > LARGE ? Obstacle.LEAVING_ALIKE : ofBuying(log);
    }
}
