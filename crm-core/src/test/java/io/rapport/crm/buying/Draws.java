package io.rapport.crm.buying;

import java.util.Random;

/** Draws random numbers of the kinds that the models are made of. */
public final class Draws {
    private Draws() {}

    /** Draws from a gamma distribution with a shape and rate 1, by Marsaglia and Tsang 2000. */
    static double gamma(Random random, double shape) {
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

    /** Draws from a beta distribution. */
    public static double beta(Random random, double a, double b) {
        double x = gamma(random, a);
        return x / (x + gamma(random, b));
    }

    static double exponential(Random random, double rate) {
        return -Math.log(1 - random.nextDouble()) / rate;
    }
}
