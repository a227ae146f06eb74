package io.rapport.crm.trust;

import io.rapport.crm.decision.Decision;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.statistics.LogisticRegression;
import io.rapport.crm.trust.CalibratedWeight.Estimate;
import io.rapport.crm.trust.EvidenceType.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Collects what customers had seen of the company's conduct when they rated it, as a row of numbers each. The log odds
 * of a good rating are taken for a sum over types. Each type adds a coefficient times how far its evidence, in pieces,
 * lies above the half that is believed beforehand, which is favourable - (favourable + unfavourable) / 2. Weights are
 * in proportion to the coefficients.
 */
final class WeightSample {
    /** Weights are relative to that of this type. */
    private static final String UNIT = "promise_kept";

    private static final double BELIEVED_BEFOREHAND = 0.5;
    private static final int LEAST_CUSTOMERS = 200;
    private static final int LEAST_OF_EITHER_KIND = 20;
    private static final int LEAST_OF_A_TYPE = 50;
    /** Coefficients are in log odds for a piece, and hardly any lies beyond 10. */
    private static final double PENALTY = 0.01;

    private final TrustPolicy policy;
    private final List<String> types;
    private final List<double[]> good = new ArrayList<>();
    private final List<double[]> bad = new ArrayList<>();

    /** Begins without customers. */
    WeightSample(TrustPolicy policy) {
        this.policy = policy;
        this.types = policy.types().entrySet().stream()
                .filter(entry -> entry.getValue().role() == Role.CONDUCT)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Takes a customer.
     *
     * @param before the score just before the rating, by the policy of this sample
     * @param isGood whether the rating was good
     */
    void add(TrustAssessment before, boolean isGood) {
        double[] row = new double[types.size()];
        for (int i = 0; i < row.length; i++) {
            TypeTally evidence = before.types().get(types.get(i));
            row[i] = evidence == null ? 0 : pieces(evidence);
        }
        (isGood ? good : bad).add(row);
    }

    private static double pieces(TypeTally evidence) {
        Tally tally = evidence.tally();
        return (tally.positive() - BELIEVED_BEFOREHAND * tally.total())
                / evidence.type().weight();
    }

    /**
     * Finds the weights that these customers' ratings suggest.
     *
     * @return refused if fewer than 200 customers have rated, fewer than 20 well or fewer than 20 badly, or if ratings
     *     do not clearly go with promises kept, so that there is no unit
     */
    Decision<WeightCalibration> calibration() {
        int customers = good.size() + bad.size();
        if (customers < LEAST_CUSTOMERS) {
            return Decision.refused(
                    reason("few_ratings", customers + " customers have given a rating; " + LEAST_CUSTOMERS + " must")
                            .with("customers", customers)
                            .with("least", LEAST_CUSTOMERS));
        }
        if (Math.min(good.size(), bad.size()) < LEAST_OF_EITHER_KIND) {
            String counts = good.size() + " ratings are good and " + bad.size() + " bad";
            return Decision.refused(
                    reason("ratings_alike", counts + "; there must be " + LEAST_OF_EITHER_KIND + " of either")
                            .with("good", good.size())
                            .with("bad", bad.size())
                            .with("least", LEAST_OF_EITHER_KIND));
        }
        int[] seen = IntStream.range(0, types.size())
                .map(type -> (int) rows().filter(row -> row[type] != 0).count())
                .toArray();
        List<Integer> measured = IntStream.range(0, seen.length)
                .filter(type -> seen[type] >= LEAST_OF_A_TYPE)
                .boxed()
                .toList();
        int unit = measured.indexOf(types.indexOf(UNIT));
        if (unit < 0) {
            return Decision.refused(
                    reason("no_unit", "fewer than " + LEAST_OF_A_TYPE + " of those who rated had seen a promise kept")
                            .with("unit", UNIT)
                            .with("least", LEAST_OF_A_TYPE));
        }
        LogisticRegression fit = LogisticRegression.fit(only(measured, good), only(measured, bad), PENALTY);
        if (fit.z(unit) < CalibratedWeight.CLEAR_Z) {
            return Decision.refused(reason(
                            "no_unit",
                            "good ratings do not clearly go with promises kept, which are the unit of weights")
                    .with("unit", UNIT)
                    .with("z", fit.z(unit)));
        }
        List<CalibratedWeight> weights = new ArrayList<>();
        for (int type = 0; type < seen.length; type++) {
            Optional<Estimate> estimate = estimate(measured.indexOf(type), unit, fit);
            weights.add(new CalibratedWeight(types.get(type), current(types.get(type)), seen[type], estimate));
        }
        return Decision.allowed(new WeightCalibration(policy, customers, bad.size(), weights));
    }

    private Optional<Estimate> estimate(int measure, int unit, LogisticRegression fit) {
        if (measure < 0) {
            return Optional.empty();
        }
        double weight = current(UNIT);
        return Optional.of(new Estimate(
                weight * fit.ratio(measure, unit), weight * fit.ratioError(measure, unit), fit.z(measure)));
    }

    private Stream<double[]> rows() {
        return Stream.concat(good.stream(), bad.stream());
    }

    private double current(String type) {
        return Objects.requireNonNull(policy.types().get(type)).weight();
    }

    private static List<double[]> only(List<Integer> types, List<double[]> rows) {
        return rows.stream()
                .map(row -> types.stream().mapToDouble(type -> row[type]).toArray())
                .toList();
    }

    private static Reason reason(String code, String text) {
        return new Reason("trust.calibration." + code, text);
    }
}
