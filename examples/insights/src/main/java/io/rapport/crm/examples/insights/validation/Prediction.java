package io.rapport.crm.examples.insights.validation;

import io.rapport.crm.examples.insights.validation.TimeSplit.Part;

/** The probability of a bad rating for each of some orders. */
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

    /** How likely it makes what happened, as a logarithm. */
    double logLikelihood(Part part) {
        return -orders.size(part) * PredictionQuality.logLoss(in(part), orders.bad(part));
    }

    /** By how much it ranks better than another prediction of the same orders. */
    Gain inAuc(Part part, Prediction other) {
        return Gain.inAuc(in(part), other.in(part), orders.bad(part));
    }

    /** By how much it is closer to what happened. */
    Gain inBrier(Part part, Prediction other) {
        return Gain.inBrier(in(part), other.in(part), orders.bad(part));
    }

    private double[] in(Part part) {
        return orders.in(part, probability);
    }
}
