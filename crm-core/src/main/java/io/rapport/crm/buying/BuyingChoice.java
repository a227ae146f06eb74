package io.rapport.crm.buying;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A choice says which model explains the data best, and why. The likelihoods of all models of buying are densities of
 * the same data, so they can be compared; where one has more parameters, it has to explain more (Schwarz 1978). What
 * explains the past best need not predict best: compare the predictions on days that no model was fitted to as well.
 *
 * @param candidates all that were tried, the best first, those that cannot be compared last
 * @param best the best one; empty if none can be compared
 */
public record BuyingChoice(List<Candidate> candidates, Optional<Converged<BuyingModel>> best) {
    private static final int FALLS = 2;

    /** Copies the candidates. */
    public BuyingChoice {
        candidates = ImmutableList.copyOf(candidates);
    }

    /** Chooses the best of some candidates by the Bayesian information criterion. */
    public static BuyingChoice of(List<Candidate> candidates) {
        List<Candidate> sorted = candidates.stream()
                .sorted(Comparator.comparingDouble(candidate -> candidate.bic().orElse(Double.POSITIVE_INFINITY)))
                .toList();
        Optional<Converged<BuyingModel>> best = sorted.stream()
                .filter(candidate -> candidate.bic().isPresent())
                .findFirst()
                .flatMap(candidate -> candidate.fit().converged());
        return new BuyingChoice(sorted, best);
    }

    /** Chooses the best of some families, each fitted to the observations. */
    public static BuyingChoice of(List<BuyingFamily> families, Observations observations) {
        return of(families.stream()
                .map(family -> Candidate.of(family, observations))
                .toList());
    }

    /**
     * Chooses how regular the rhythm is: (M)BG/CNBD-k for k = 1, 2, ... until the likelihood has fallen twice in a row.
     * Where the times between purchases are not known, k = 1 alone can be compared.
     *
     * @param leavesAtOnce whether one may leave right after the first purchase (MBG)
     */
    public static BuyingChoice ofStages(boolean leavesAtOnce, Observations observations) {
        List<Candidate> tried = new ArrayList<>();
        int falls = 0;
        double before = Double.NEGATIVE_INFINITY;
        for (int k = 1; k <= BgCnbd.MOST_STAGES && falls < FALLS; k++) {
            Candidate candidate =
                    Candidate.of(leavesAtOnce ? BuyingFamily.mbgCnbd(k) : BuyingFamily.bgCnbd(k), observations);
            tried.add(candidate);
            falls = candidate.logLikelihood() > before ? 0 : falls + 1;
            before = candidate.logLikelihood();
            if (candidate.bic().isEmpty()) {
                break;
            }
        }
        return of(tried);
    }

    /** Says for people why the best one is chosen, in a line for each candidate. */
    public List<String> reasons() {
        double lowest = candidates.stream()
                .mapToDouble(candidate -> candidate.bic().orElse(Double.POSITIVE_INFINITY))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        return candidates.stream().map(candidate -> reason(candidate, lowest)).toList();
    }

    private static String reason(Candidate candidate, double lowest) {
        String name = candidate.family().name();
        if (candidate.bic().isPresent()) {
            double behind = candidate.bic().getAsDouble() - lowest;
            return String.format(
                    Locale.ROOT,
                    "%s: log-likelihood %.2f, %s",
                    name,
                    candidate.logLikelihood(),
                    behind == 0 ? "the lowest BIC" : String.format(Locale.ROOT, "BIC higher by %.2f", behind));
        }
        return candidate
                .fit()
                .ifObstructed()
                .map(obstacle -> name + ": " + obstacle.what() + "; " + obstacle.remedy())
                .orElse(name + ": cannot be compared, as the times between purchases are not known; add them");
    }
}
