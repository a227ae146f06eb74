package io.rapport.crm.buying;

import java.util.Random;

/** Makes up customers who buy and leave as a model says. They are watched for so many weeks, in days. */
final class Simulation {
    private static final int DAYS = 7;

    private final Random random;
    private final int weeks;

    Simulation(long seed, int weeks) {
        random = new Random(seed);
        this.weeks = weeks;
    }

    /** Says when a customer leaves: after a purchase, or at a time. */
    private interface Leaving {
        boolean afterPurchase(boolean first);

        double atTime();
    }

    Observations of(BuyingModel model, int customers) {
        Observing observing = Observations.in(DAYS);
        for (int i = 0; i < customers; i++) {
            int age = DAYS * weeks - random.nextInt(DAYS * weeks / 4 + 1);
            live(observing, model, age);
        }
        return observing.observations();
    }

    private void live(Observing observing, BuyingModel model, int age) {
        Leaving leaving = leaving(model);
        double rate = rate(model) / DAYS;
        int k = model instanceof BgCnbd erlang ? erlang.k() : 1;
        int repeats = 0;
        double last = 0;
        boolean there = !leaving.afterPurchase(true);
        while (there) {
            double next = last + Draws.gamma(random, k) / rate;
            if (next > Math.min(age, leaving.atTime())) {
                break;
            }
            repeats++;
            last = next;
            there = !leaving.afterPurchase(false);
        }
        observing.add(repeats, repeats == 0 ? 0 : Math.max(1, Math.round(last)), age);
    }

    private double rate(BuyingModel model) {
        if (model instanceof BgCnbd geometric) {
            return Draws.gamma(random, geometric.r()) / geometric.alpha();
        }
        return model instanceof ParetoNbd pareto
                ? Draws.gamma(random, pareto.r()) / pareto.alpha()
                : Draws.gamma(random, ((Nbd) model).r()) / ((Nbd) model).alpha();
    }

    private Leaving leaving(BuyingModel model) {
        double chance = model instanceof BgCnbd geometric ? Draws.beta(random, geometric.a(), geometric.b()) : 0;
        boolean atOnce = model instanceof BgCnbd geometric && geometric.leavesAtOnce();
        double time = model instanceof ParetoNbd pareto
                ? DAYS * Draws.exponential(random, Draws.gamma(random, pareto.s()) / pareto.beta())
                : Double.POSITIVE_INFINITY;
        return new Leaving() {
            @Override
            public boolean afterPurchase(boolean first) {
                return (!first || atOnce) && random.nextDouble() < chance;
            }

            @Override
            public double atTime() {
                return time;
            }
        };
    }
}
