package io.rapport.crm.examples.insights.validation;

import io.rapport.crm.care.LatenessCurve;
import io.rapport.crm.examples.insights.validation.TimeSplit.Part;
import io.rapport.crm.trust.Belief;
import io.rapport.crm.trust.Component;
import io.rapport.crm.trust.TrustPrior;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Task A asks: does what the library makes of a delivery foretell how that order is rated? The risk is the level of
 * reliability of a seller of whom this delivery alone is known, and who is believed beforehand to be as sellers were in
 * the first part of the time; the lower the level, the higher the risk.
 */
final class SameOrder {
    /** The library's own comes first; another is taken only where the first part of the time clearly asks for it. */
    private static final List<Integer> HALF_DAYS = List.of(3, 1, 2, 5, 8);

    /**
     * A gain in log-likelihood above this is beyond chance: it is half of the 95 % point of chi-squared with one degree
     * of freedom.
     */
    private static final double CLEARLY = 1.92;
    /** The model may rank so much worse than its simplest rival and still pass, as was declared beforehand. */
    private static final double TOLERANCE = 0.002;

    private final RatedOrders orders;
    private final double[] lateOrNot;
    private final Map<Integer, double[]> plain = new LinkedHashMap<>();
    private final Map<Integer, double[]> tight = new LinkedHashMap<>();
    private final double[] withoutBelief;

    /**
     * The answer to task A compares the library's evidence with simpler guesses.
     *
     * @param n how many orders were judged
     * @param bad how many of them were rated bad
     * @param halfDays after how many days of lateness half of the rise in weight is done
     * @param tightness whether a promise kept counts less if its date was generous
     * @param model a guess by the library's evidence
     * @param constant a guess that takes every order alike
     * @param lateOrNot a guess by whether the order was late and nothing else
     * @param daysLate a guess by the days after the promised one, 0 if it was kept
     * @param deliveryDays a guess by the days from order to delivery
     * @param modelWithTightness the model if promises with generous dates count less
     * @param modelWithoutBelief the model with a neutral belief beforehand
     * @param gainInAuc what the model gains in AUC over late or not
     * @param gainInBrier what the model gains in the Brier score over late or not
     * @param pass whether AUC is at most 0.002 lower than that of late or not, and the Brier score is lower
     * @param passInResamples in which part of the resamples that is so
     * @param strictPassInResamples in which part of them it is so and AUC is not lower at all
     */
    record Answer(
            long n,
            long bad,
            int halfDays,
            boolean tightness,
            PredictionQuality model,
            PredictionQuality constant,
            PredictionQuality lateOrNot,
            PredictionQuality daysLate,
            PredictionQuality deliveryDays,
            PredictionQuality modelWithTightness,
            PredictionQuality modelWithoutBelief,
            Gain gainInAuc,
            Gain gainInBrier,
            boolean pass,
            double passInResamples,
            double strictPassInResamples) {}

    /** This model was settled on. */
    private record Chosen(int halfDays, boolean tightness, Prediction prediction) {}

    SameOrder(RatedOrders orders, Sellers sellers, Tightness customary, LocalDateTime trainedUntil) {
        this.orders = orders;
        lateOrNot = orders.each(order -> order.isLate() ? 1 : 0);
        for (int half : HALF_DAYS) {
            PromiseEvidence evidence = PromiseEvidence.weighted(new LatenessCurve(Duration.ofDays(half)));
            PromiseEvidence padded = evidence.with(customary);
            plain.put(half, risk(evidence, believed(sellers, evidence, trainedUntil)));
            tight.put(half, risk(padded, believed(sellers, padded, trainedUntil)));
        }
        withoutBelief = risk(
                PromiseEvidence.weighted(LatenessCurve.usual()),
                TrustPrior.neutral().of(Component.RELIABILITY));
    }

    Answer answer(int resamples, long seed) {
        Chosen chosen = choose(orders);
        Prediction model = chosen.prediction();
        Prediction rival = orders.predict(lateOrNot);
        return new Answer(
                orders.size(Part.TEST),
                orders.badRatings(Part.TEST),
                chosen.halfDays(),
                chosen.tightness(),
                model.figures(Part.TEST),
                orders.predict(order -> 0).figures(Part.TEST),
                rival.figures(Part.TEST),
                orders.predict(order -> Math.max(0, order.daysLate())).figures(Part.TEST),
                orders.predict(Delivery::daysTaken).figures(Part.TEST),
                orders.predict(risks(tight, chosen.halfDays())).figures(Part.TEST),
                orders.predict(withoutBelief).figures(Part.TEST),
                model.inAuc(Part.TEST, rival),
                model.inBrier(Part.TEST, rival),
                passes(orders, TOLERANCE),
                passInResamples(TOLERANCE, resamples, seed),
                passInResamples(0, resamples, seed));
    }

    /** Repeats the whole procedure, from calibration to judgement, on as many orders drawn with replacement. */
    private double passInResamples(double tolerance, int resamples, long seed) {
        Random dice = new Random(seed);
        long passed = IntStream.range(0, resamples)
                .filter(draw -> passes(orders.resampled(dice), tolerance))
                .count();
        return passed / (double) resamples;
    }

    private boolean passes(RatedOrders sample, double tolerance) {
        Prediction model = choose(sample).prediction();
        Prediction rival = sample.predict(lateOrNot);
        return model.inAuc(Part.TEST, rival).difference() >= -tolerance
                && model.inBrier(Part.TEST, rival).difference() > 0;
    }

    /**
     * Chooses the curve by the part of time that it was fitted on, and tightness by the second part; the simpler is
     * taken unless it is clearly worse.
     */
    private Chosen choose(RatedOrders sample) {
        int half = HALF_DAYS.get(0);
        Prediction simple = sample.predict(risks(plain, half));
        double best = simple.logLikelihood(Part.TRAIN) + CLEARLY;
        for (int other : HALF_DAYS.subList(1, HALF_DAYS.size())) {
            Prediction tried = sample.predict(risks(plain, other));
            if (tried.logLikelihood(Part.TRAIN) > best) {
                half = other;
                simple = tried;
                best = tried.logLikelihood(Part.TRAIN);
            }
        }
        Prediction padded = sample.predict(risks(tight, half));
        boolean clearly = padded.inAuc(Part.VALIDATION, simple).low() > 0;
        return new Chosen(half, clearly, clearly ? padded : simple);
    }

    private static Belief believed(Sellers sellers, PromiseEvidence evidence, LocalDateTime trainedUntil) {
        return TrustPrior.empiricalBayes(sellers.known(evidence, trainedUntil)).of(Component.RELIABILITY);
    }

    private double[] risk(PromiseEvidence evidence, Belief belief) {
        return orders.each(order -> -belief.level(
                evidence.of(List.of(order), order.delivered().toLocalDate()).reliability()));
    }

    private static double[] risks(Map<Integer, double[]> byHalf, int half) {
        return byHalf.getOrDefault(half, new double[0]);
    }
}
