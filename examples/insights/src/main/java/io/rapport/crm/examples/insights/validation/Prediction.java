package io.rapport.crm.examples.insights.validation;

import io.rapport.crm.examples.insights.validation.TimeSplit.Part;

/** A prediction is the probability of a bad rating for each of some orders. */
final class Prediction {
    private final RatedOrders orders;
    private final double[] probability;

    Prediction(RatedOrders orders, double[] probability) {
        this.orders = orders;
        this.probability = probability;
    }

    PredictionQuality figures(Part part) {
        return PredictionQuality.of(in(part), orders.bad(part));
    }

    /** How likely the prediction makes what happened, as a logarithm. */
    double logLikelihood(Part part) {
        return -orders.size(part) * PredictionQuality.logLoss(in(part), orders.bad(part));
    }

    /** By how much this prediction ranks better than another of the same orders. */
    Gain inAuc(Part part, Prediction other) {
        return Gain.inAuc(in(part), other.in(part), orders.bad(part));
    }

    /** By how much this prediction is closer to what happened than another. */
    Gain inBrier(Part part, Prediction other) {
        return Gain.inBrier(in(part), other.in(part), orders.bad(part));
    }

    private double[] in(Part part) {
        return orders.in(part, probability);
    }
}
