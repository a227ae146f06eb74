package io.rapport.crm.examples.insights.validation;

import io.rapport.crm.examples.insights.console.WrongUse;
import java.util.List;

/**
 * Tells programs how well the library's trust foretells what came of real deliveries.
 *
 * @param deliveries how many deliveries there are
 * @param rated how many of them were rated
 * @param late how many of those rated came late
 * @param sellers how many sellers there are
 * @param rejected how many rows could not be used
 * @param validationFrom until when models were fitted, and from when on they were chosen
 * @param testFrom from when on they were judged
 * @param datesOfProtocol whether these dates were named beforehand, or are quantiles of the time
 * @param resamples how many resamples were drawn
 * @param seed what the resamples were drawn with
 * @param taskA whether a delivery foretells the rating of the same order
 * @param taskB whether a seller's earlier orders foretell it
 * @param taskD whether what is said of promises to come is as sure as it claims
 */
public record TrustValidation(
        long deliveries,
        long rated,
        long late,
        long sellers,
        long rejected,
        String validationFrom,
        String testFrom,
        boolean datesOfProtocol,
        int resamples,
        long seed,
        SameOrder.Answer taskA,
        EarlierOrders.Answer taskB,
        OnTimeCoverage.Answer taskD) {
    private static final int RESAMPLES = 500;
    private static final long SEED = 1;

    /**
     * Runs the three tasks.
     *
     * @param deliveries all deliveries by time
     * @param rejected how many rows could not be used
     * @throws WrongUse if there are too few ratings
     */
    public static TrustValidation of(List<Delivery> deliveries, long rejected) {
        List<Delivery> rated =
                deliveries.stream().filter(order -> order.rating().isPresent()).toList();
        WrongUse.unless(!rated.isEmpty(), "no row with a rating that can be used: trust is judged by ratings");
        TimeSplit split = TimeSplit.of(rated);
        RatedOrders orders = RatedOrders.of(rated, split);
        Sellers sellers = new Sellers(deliveries);
        List<Delivery> trained = deliveries.stream()
                .filter(order -> split.part(order) == TimeSplit.Part.TRAIN)
                .toList();
        return new TrustValidation(
                deliveries.size(),
                rated.size(),
                rated.stream().filter(Delivery::isLate).count(),
                sellers.count(),
                rejected,
                split.validationFrom().toString(),
                split.testFrom().toString(),
                split.declared(),
                RESAMPLES,
                SEED,
                new SameOrder(orders, sellers, Tightness.of(trained), split.validationFrom()).answer(RESAMPLES, SEED),
                new EarlierOrders(orders, sellers, split.validationFrom()).answer(),
                new OnTimeCoverage(sellers, split).answer());
    }
}
