package io.rapport.crm.simulation;

import java.util.List;
import java.util.Random;

/**
 * Dice are chance that repeats itself: the algorithm of {@link Random} is laid down, and {@link StrictMath} gives the
 * same bits on every machine.
 */
final class Dice {
    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    /** Makes dice of their own for each customer and purpose, so that a new habit leaves the others as they are. */
    static Dice of(long seed, int customer, String purpose) {
        return new Dice(mixed(mixed(mixed(seed) + customer) + purpose.hashCode()));
    }

    /** Returns a number from 0 to below 1. */
    double fraction() {
        return random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Returns a whole number from the first to the last one, both included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Returns how long it takes until something that comes at a rate happens; at rate 0 this is infinite. */
    double waiting(double rate) {
        return -StrictMath.log(1 - random.nextDouble()) / rate;
    }

    /** Returns how often something happens by chance that is expected so often. */
    int count(double expected) {
        int count = 0;
        for (double at = waiting(1); at < expected; at += waiting(1)) {
            count++;
        }
        return count;
    }

    /** Draws from the gamma distribution of a shape and a rate (Marsaglia and Tsang 2000). */
    double gamma(double shape, double rate) {
        if (shape < 1) {
            return gamma(shape + 1, rate) * StrictMath.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        while (true) {
            double x = random.nextGaussian();
            double root = 1 + x / StrictMath.sqrt(9 * d);
            double v = root * root * root;
            if (v > 0 && StrictMath.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                return d * v / rate;
            }
        }
    }

    /** Spreads neighbouring numbers over all numbers (the finalizer of SplitMix64; Steele, Lea and Flood 2014). */
    private static long mixed(long number) {
        long z = number + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
