package io.rapport.crm.buying;

/**
 * The model of spending is fitted to how often and how much customers have bought after the first time. These are
 * immutable.
 */
public final class SpendObservations {
    private final int[] repeats;
    private final double[] means;

    SpendObservations(int[] repeats, double[] means) {
        this.repeats = repeats;
        this.means = means;
    }

    /** Begins to collect. */
    public static SpendObserving begin() {
        return new SpendObserving();
    }

    /** Returns how many customers there are. */
    public int customers() {
        return means.length;
    }

    /**
     * Returns Pearson's correlation of how often and how much. The model takes the two as unrelated: do not trust it
     * where this is far from 0. It is absent without any spread.
     */
    public Figure correlation() {
        double meanRepeats = 0;
        double meanSpend = 0;
        for (int i = 0; i < means.length; i++) {
            meanRepeats += repeats[i] / (double) means.length;
            meanSpend += means[i] / means.length;
        }
        double both = 0;
        double often = 0;
        double much = 0;
        for (int i = 0; i < means.length; i++) {
            both += (repeats[i] - meanRepeats) * (means[i] - meanSpend);
            often += (repeats[i] - meanRepeats) * (repeats[i] - meanRepeats);
            much += (means[i] - meanSpend) * (means[i] - meanSpend);
        }
        return often > 0 && much > 0
                ? new Figure.Known(both / Math.sqrt(often * much))
                : new Figure.Absent("all have bought as often, or spent as much");
    }

    int repeatsOf(int customer) {
        return repeats[customer];
    }

    double meanOf(int customer) {
        return means[customer];
    }

    int[] repeats() {
        return repeats.clone();
    }

    /** Returns the mean of the means. */
    double mean() {
        double sum = 0;
        for (double mean : means) {
            sum += mean;
        }
        return sum / means.length;
    }
}
