package io.rapport.crm.buying;

import java.util.List;

/** Fits {@link ParetoNbd}. */
record ParetoNbdFitting() implements Fitting {
    @Override
    public String name() {
        return "Pareto/NBD";
    }

    @Override
    public List<String> names() {
        return ParetoNbd.NAMES;
    }

    @Override
    public List<double[]> starts() {
        return List.of(
                new double[] {Math.log(0.5), -Math.log(6), Math.log(0.5), -Math.log(6)},
                new double[] {0, 0, 0, 0},
                new double[] {-1, -2, -1, 1});
    }

    @Override
    public ModelLikelihood likelihood(FitRows rows) {
        return new ParetoNbdLikelihood(rows);
    }

    @Override
    public BuyingModel model(double[] log, double unit) {
        return new ParetoNbd(Math.exp(log[0]), unit * Math.exp(log[1]), Math.exp(log[2]), unit * Math.exp(log[3]));
    }
}
