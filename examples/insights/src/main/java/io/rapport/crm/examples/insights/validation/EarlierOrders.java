package io.rapport.crm.examples.insights.validation;

import io.rapport.crm.care.LatenessCurve;
import io.rapport.crm.examples.insights.validation.PromiseEvidence.HalfLife;
import io.rapport.crm.examples.insights.validation.TimeSplit.Part;
import io.rapport.crm.trust.Belief;
import io.rapport.crm.trust.Component;
import io.rapport.crm.trust.TrustPrior;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Task B asks: does what a seller had delivered before an order was placed foretell how that order is rated, and how
 * fast is it best forgotten?
 */
final class EarlierOrders {
    private static final List<HalfLife> HALF_LIVES = Stream.of(
                    Optional.of(30), Optional.of(90), Optional.of(180), Optional.of(365), Optional.<Integer>empty())
            .map(HalfLife::new)
            .toList();

    /** A prior is what is believed of a seller of whom nothing is known. */
    private enum Prior {
        UNIFORM,
        EMPIRICAL_BAYES
    }

    private final RatedOrders orders;
    private final Sellers sellers;
    private final LocalDateTime trainedUntil;

    /**
     * This is one of the models that were tried.
     *
     * @param halfLifeDays after how many days evidence counts half; null if nothing is forgotten
     * @param prior uniform or empirical_bayes
     * @param validationLogLoss what the best is chosen by
     * @param test how well it did afterwards
     */
    record Tried(Optional<Integer> halfLifeDays, String prior, double validationLogLoss, PredictionQuality test) {}

    /**
     * The answer to task B compares the best model with simpler guesses.
     *
     * @param n how many orders were judged
     * @param bad how many of them were rated bad
     * @param ofNewSellers how many of them are of sellers who had delivered nothing before
     * @param halfLifeDays after how many days evidence counts half in the model; null if nothing is forgotten
     * @param prior the prior of the model
     * @param model the model of the grid that did best in the second part of the time
     * @param baseRate a guess that takes every order alike
     * @param lastOutcome a guess by whether the seller's last delivery was late
     * @param meanLateRate a guess by which part of the seller's deliveries was late
     * @param meanRating a guess by the mean of the seller's ratings that were given before that day
     * @param betaWithoutDecay the model with a uniform prior that forgets nothing
     * @param modelOfCounts the model if a late delivery counts no more than one in time
     * @param gainInAuc what the model gains in AUC over the mean late rate
     * @param gainInBrier what the model gains in the Brier score over the mean late rate
     * @param pass whether the interval of the gain in AUC lies above 0
     * @param chosen model if it passes, else mean_late_rate, which is simpler
     * @param grid all models that were tried
     */
    record Answer(
            long n,
            long bad,
            long ofNewSellers,
            Optional<Integer> halfLifeDays,
            String prior,
            PredictionQuality model,
            PredictionQuality baseRate,
            PredictionQuality lastOutcome,
            PredictionQuality meanLateRate,
            PredictionQuality meanRating,
            PredictionQuality betaWithoutDecay,
            PredictionQuality modelOfCounts,
            Gain gainInAuc,
            Gain gainInBrier,
            boolean pass,
            String chosen,
            List<Tried> grid) {}

    /** A model comes with what it foretells of each order. */
    private record Model(HalfLife halfLife, Prior prior, Prediction prediction) {}

    EarlierOrders(RatedOrders orders, Sellers sellers, LocalDateTime trainedUntil) {
        this.orders = orders;
        this.sellers = sellers;
        this.trainedUntil = trainedUntil;
    }

    Answer answer() {
        PromiseEvidence usual = PromiseEvidence.weighted(LatenessCurve.usual());
        List<Model> grid = HALF_LIVES.stream()
                .flatMap(halfLife -> Stream.of(Prior.values()).map(prior -> model(usual, halfLife, prior)))
                .toList();
        Model best = grid.stream()
                .min(Comparator.comparingDouble(this::validationLogLoss))
                .orElseThrow();
        Model counts = model(PromiseEvidence.counted(), best.halfLife(), best.prior());
        Model unforgetful = model(usual, new HalfLife(Optional.empty()), Prior.UNIFORM);
        Prediction lateRate = orders.predict(meanLateRate());
        Gain gain = best.prediction().inAuc(Part.TEST, lateRate);
        return new Answer(
                orders.size(Part.TEST),
                orders.badRatings(Part.TEST),
                orders.count(Part.TEST, order -> before(order).isEmpty()),
                best.halfLife().days(),
                name(best.prior()),
                figures(best),
                orders.predict(order -> 0).figures(Part.TEST),
                orders.predict(lastOutcome()).figures(Part.TEST),
                lateRate.figures(Part.TEST),
                orders.predict(meanRating()).figures(Part.TEST),
                figures(unforgetful),
                figures(counts),
                gain,
                best.prediction().inBrier(Part.TEST, lateRate),
                gain.low() > 0,
                gain.low() > 0 ? "model" : "mean_late_rate",
                grid.stream().map(this::tried).toList());
    }

    private Model model(PromiseEvidence evidence, HalfLife halfLife, Prior prior) {
        PromiseEvidence fading = evidence.with(halfLife);
        TrustPrior believed = prior == Prior.UNIFORM
                ? TrustPrior.neutral()
                : TrustPrior.empiricalBayes(sellers.known(fading, trainedUntil));
        Belief belief = believed.of(Component.RELIABILITY);
        return new Model(
                halfLife,
                prior,
                orders.predict(order -> -belief.level(
                        fading.of(before(order), order.ordered().toLocalDate()).reliability())));
    }

    private Tried tried(Model model) {
        return new Tried(model.halfLife().days(), name(model.prior()), validationLogLoss(model), figures(model));
    }

    private double validationLogLoss(Model model) {
        return model.prediction().figures(Part.VALIDATION).logLoss();
    }

    private static PredictionQuality figures(Model model) {
        return model.prediction().figures(Part.TEST);
    }

    /**
     * Of a seller who had delivered nothing, the rate is that of all sellers until the end of the first part of the
     * time.
     */
    private ToDoubleFunction<Delivery> meanLateRate() {
        double ofAll = lateRate(sellers.deliveredBefore(trainedUntil), 0);
        return order -> lateRate(before(order), ofAll);
    }

    private ToDoubleFunction<Delivery> lastOutcome() {
        double ofAll = lateRate(sellers.deliveredBefore(trainedUntil), 0);
        return order -> {
            List<Delivery> known = before(order);
            return lateRate(known.subList(Math.max(0, known.size() - 1), known.size()), ofAll);
        };
    }

    private ToDoubleFunction<Delivery> meanRating() {
        double ofAll = stars(sellers.ratedBefore(trainedUntil.toLocalDate()), 0);
        return order ->
                -stars(sellers.ratedBefore(order.trustee(), order.ordered().toLocalDate()), ofAll);
    }

    private List<Delivery> before(Delivery order) {
        return sellers.deliveredBefore(order.trustee(), order.ordered());
    }

    private static double lateRate(List<Delivery> deliveries, double otherwise) {
        return deliveries.stream()
                .mapToDouble(delivery -> delivery.isLate() ? 1 : 0)
                .average()
                .orElse(otherwise);
    }

    private static double stars(List<Delivery.Rating> ratings, double otherwise) {
        return ratings.stream().mapToInt(Delivery.Rating::stars).average().orElse(otherwise);
    }

    private static String name(Prior prior) {
        return prior.name().toLowerCase(Locale.ROOT);
    }
}
