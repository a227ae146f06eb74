package io.rapport.crm.trust;

import io.rapport.crm.trust.CalibratedWeight.Finding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A calibration says how much each type of conduct should count by what customers themselves have answered. It finds
 * what goes with ratings, which need not be what causes them.
 *
 * @param current the policy whose half-lives and caps were used
 * @param customers how many had given a rating
 * @param bad how many of them a bad one
 * @param weights one for each type of conduct that the policy knows, by name
 */
public record WeightCalibration(TrustPolicy current, int customers, int bad, List<CalibratedWeight> weights) {
    /** Copies the weights. */
    public WeightCalibration {
        weights = List.copyOf(weights);
    }

    /**
     * Returns the policy with the weights that are clear; all others stay. A weekly cap changes with its weight, so
     * that as many pieces a week count as before. The version stays: it is the application's to choose.
     */
    public TrustPolicy policy() {
        Map<String, EvidenceType> types = new TreeMap<>(current.types());
        for (CalibratedWeight found : weights) {
            if (found.finding() == Finding.CLEAR) {
                types.computeIfPresent(found.type(), (name, type) -> type.withWeight(found.weight()));
            }
        }
        return new TrustPolicy(current.version(), types);
    }

    /** Prints one line for each type that enough customers have seen. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(customers + " customers rated, " + bad + " of them badly");
        weights.stream()
                .filter(weight -> weight.finding() != Finding.TOO_FEW)
                .forEach(weight -> text.append('\n').append(weight));
        return text.toString();
    }
}
