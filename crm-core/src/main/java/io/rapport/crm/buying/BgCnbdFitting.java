package io.rapport.crm.buying;

import java.util.List;

/**
 * Fits {@link BgCnbd}.
 *
 * @param leavesAtOnce whether one may leave right after the first purchase
 * @param stages between two purchases
 */
record BgCnbdFitting(boolean leavesAtOnce, int stages) implements Fitting {
    BgCnbdFitting {
        Check.stages(stages);
    }

    @Override
    public String name() {
        return BgCnbd.name(leavesAtOnce, stages);
    }

    @Override
    public List<String> names() {
        return BgCnbd.NAMES;
    }

    @Override
    public List<double[]> starts() {
        return List.of(
                new double[] {Math.log(0.5), -Math.log(6 * stages), 0, Math.log(2)},
                new double[] {0, -Math.log(stages), -1, 1},
                new double[] {-1, -2 - Math.log(stages), -1, 2});
    }

    @Override
    public ModelLikelihood likelihood(FitRows rows) {
        return new BgCnbdLikelihood(rows, leavesAtOnce, stages);
    }

    @Override
    public BuyingModel model(double[] log, double unit) {
        return new BgCnbd(
                leavesAtOnce, stages, Math.exp(log[0]), unit * Math.exp(log[1]), Math.exp(log[2]), Math.exp(log[3]));
    }
}
