package io.rapport.crm.trust;

import java.util.Locale;
import java.util.Optional;

/**
 * A calibrated weight says what customers' ratings tell of the weight of a type of evidence.
 *
 * @param type the name of the type
 * @param current the weight it has in the policy
 * @param customers how many of those who rated had seen conduct of this type that speaks for or against the company
 * @param estimate what the ratings say; absent if those customers are too few
 */
public record CalibratedWeight(String type, double current, int customers, Optional<Estimate> estimate) {
    /** So many standard errors from 0 are clear: chance alone reaches them in one of 44 cases on either side. */
    static final double CLEAR_Z = 2;

    /**
     * An estimate is a weight as ratings have it.
     *
     * @param weight in the unit of the policy, in which promises kept have the weight they had; negative if conduct
     *     that should speak for the company goes with bad ratings, or the other way round
     * @param standardError of the weight, by the delta method; 0 for promises kept, which are the unit
     * @param z by how many standard errors the coefficient of the type differs from 0
     */
    public record Estimate(double weight, double standardError, double z) {}

    /** A finding says how sure a weight is. */
    public enum Finding {
        /** Ratings go with the type clearly, in the direction of the policy. The weight is replaced. */
        CLEAR,
        /** What was seen may be chance. The weight stays. */
        UNCLEAR,
        /** Ratings clearly go against the direction of the policy. The weight stays, and somebody should look why. */
        CONTRADICTED,
        /** Fewer than 50 customers had seen such conduct. The weight stays. */
        TOO_FEW
    }

    /** Tells how sure the weight is. */
    public Finding finding() {
        return estimate.map(found -> {
                    if (Math.abs(found.z) < CLEAR_Z) {
                        return Finding.UNCLEAR;
                    }
                    return found.z > 0 ? Finding.CLEAR : Finding.CONTRADICTED;
                })
                .orElse(Finding.TOO_FEW);
    }

    /** Returns the weight to take: that of the estimate if it is clear, else the current one. */
    public double weight() {
        return finding() == Finding.CLEAR ? estimate.map(Estimate::weight).orElse(current) : current;
    }

    /** Reads like {@code promise_late: 5.21 (standard error 0.60), clear; now 3.00, 312 customers}. */
    @Override
    public String toString() {
        String found = estimate.map(
                        it -> String.format(Locale.ROOT, "%.2f (standard error %.2f), ", it.weight, it.standardError))
                .orElse("");
        return String.format(
                Locale.ROOT,
                "%s: %s%s; now %.2f, %d customers",
                type,
                found,
                finding().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                current,
                customers);
    }
}
