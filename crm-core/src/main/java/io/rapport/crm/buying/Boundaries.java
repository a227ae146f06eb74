package io.rapport.crm.buying;

/** What it means that the logarithms of the parameters, in scaled time, have run away or cannot be told. */
final class Boundaries {
    private static final double LARGE = 3;

    private Boundaries() {}

    /** Of r and alpha. */
    static Obstacle ofBuying(double[] log) {
        return log[0] > LARGE && log[1] > LARGE ? Obstacle.BUYING_ALIKE : Obstacle.FLAT;
    }

    /** Of r, alpha, a and b. */
    static Obstacle ofLeavingByChance(double[] log) {
        if (log[2] < -2 * LARGE || log[2] - log[3] < -2 * LARGE) {
            return Obstacle.LEAVING_UNKNOWN;
        }
        return log[2] > LARGE || log[3] < -2 * LARGE ? Obstacle.LEAVING_ALIKE : ofBuying(log);
    }

    /** Of r, alpha, s and beta. */
    static Obstacle ofLeavingInTime(double[] log) {
        if (log[2] < -2 * LARGE || log[2] - log[3] < -2 * LARGE) {
            return Obstacle.LEAVING_UNKNOWN;
        }
        return log[2] > LARGE ? Obstacle.LEAVING_ALIKE : ofBuying(log);
    }
}
