package io.rapport.crm.benchmarks;

import io.rapport.crm.buying.Observations;
import io.rapport.crm.buying.Observing;
import java.util.Random;

/**
 * Holds the summaries of simulated customers, as they lie in memory before a fit: repeats, recency and age in days. The
 * customers buy and leave as BG/NBD says, with the parameters of CDNOW, and have been watched for 27 to 39 weeks.
 * Unlike real summaries, these may count several repeats in a day.
 */
final class BuyingShop {
    private static final double R = 0.243;
    private static final double ALPHA = 4.414;
    private static final double A = 0.793;
    private static final double B = 2.426;
    private static final int DAYS_PER_WEEK = 7;
    private static final int SHORTEST = 27 * DAYS_PER_WEEK;
    private static final int LONGEST = 39 * DAYS_PER_WEEK;

    private final int[] repeats;
    private final int[] recency;
    private final int[] age;

    BuyingShop(int customers, long seed) {
        repeats = new int[customers];
        recency = new int[customers];
        age = new int[customers];
        Random random = new Random(seed);
        for (int customer = 0; customer < customers; customer++) {
            age[customer] = SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
            live(customer, gamma(random, R) / ALPHA / DAYS_PER_WEEK, beta(random), random);
        }
    }

    private void live(int customer, double ratePerDay, double leaves, Random random) {
        double time = 0;
        while (true) {
            time -= Math.log(1 - random.nextDouble()) / ratePerDay;
            if (time > age[customer]) {
                return;
            }
            repeats[customer]++;
            recency[customer] = Math.max(1, (int) Math.round(time));
            if (random.nextDouble() < leaves) {
                return;
            }
        }
    }

    int customers() {
        return repeats.length;
    }

    /**
     * Compresses the summaries.
     *
     * @param rows takes the number of each customer's row
     */
    Observations observe(int[] rows) {
        Observing observing = Observations.in(DAYS_PER_WEEK);
        for (int customer = 0; customer < repeats.length; customer++) {
            rows[customer] = observing.add(repeats[customer], recency[customer], age[customer]);
        }
        return observing.observations();
    }

    private static double beta(Random random) {
        double leaving = gamma(random, A);
        return leaving / (leaving + gamma(random, B));
    }

    /**
     * Draws from a gamma distribution with rate 1, by Marsaglia and Tsang 2000, ACM Transactions on Mathematical
     * Software 26(3).
     */
    private static double gamma(Random random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = random.nextGaussian();
            double v = Math.pow(1 + c * normal, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < normal * normal / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
