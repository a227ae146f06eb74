package io.rapport.crm.buying;

import java.util.List;

/** Fits {@link Nbd}. */
record NbdFitting() implements Fitting {
    @Override
    public String name() {
        return "NBD";
    }

    @Override
    public List<String> names() {
        return Nbd.NAMES;
    }

    @Override
    public List<double[]> starts() {
        return List.of(new double[] {Math.log(0.5), -Math.log(6)}, new double[] {0, 0});
    }

    @Override
    public ModelLikelihood likelihood(FitRows rows) {
        return new NbdLikelihood(rows);
    }

    @Override
    public BuyingModel model(double[] log, double unit) {
        return new Nbd(Math.exp(log[0]), unit * Math.exp(log[1]));
    }
}
