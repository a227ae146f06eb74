package io.rapport.crm.forecast;

import io.rapport.crm.buying.BuyingChoice;
import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.buying.Candidate;
import io.rapport.crm.buying.Observations;
import io.rapport.crm.decision.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A selection says which model of buying to go by, and why. The likelihood says how regular customers buy (k), of which
 * it knows most. Among the models of that k, it is the one with the lowest Bayesian information criterion, unless
 * another would have ranked customers clearly better on the last days: totals depend on the season of those days, which
 * moves all customers alike, but an order does not. If the data do not show how customers leave, what remains is NBD,
 * in which nobody does.
 *
 * @param family the chosen one; absent if no model can be fitted
 * @param fit what became of fitting it to all days; of NBD if none is chosen
 * @param reasons a sentence for each model that was tried, and for the choice
 */
public record ModelSelection(Optional<BuyingFamily> family, ModelFit fit, List<Reason> reasons) {
    /** Copies the reasons. */
    public ModelSelection {
        reasons = List.copyOf(reasons);
    }

    /**
     * A contender is a candidate beside the likeliest one.
     *
     * @param better by how much it ranked buyers better; absent if either could not be fitted without the days held out
     */
    private record Contender(Candidate candidate, Optional<RankedBetter> better) {
        boolean clearly() {
            return better.filter(RankedBetter::clearly).isPresent();
        }

        double lead() {
            return better.map(RankedBetter::difference).orElse(0.0);
        }

        Reason reason(Candidate likeliest) {
            String text = better.map(known -> String.format(
                            Locale.ROOT,
                            "ranked buyers of the days held out %s %s, AUC %+.4f with a standard error of %.4f",
                            known.clearly() ? "clearly better than" : "no better or hardly better than",
                            likeliest.family(),
                            known.difference(),
                            known.standardError()))
                    .orElse("cannot be compared on the days held out, as there is no fit without them");
            Reason reason = new Reason("selection.held_out", candidate.family() + ": " + text)
                    .with("model", candidate.family().toString())
                    .with("likeliest", likeliest.family().toString());
            return better.map(known -> reason.with("difference", known.difference())
                            .with("standard_error", known.standardError())
                            .with("clearly", known.clearly()))
                    .orElse(reason);
        }
    }

    /**
     * Chooses.
     *
     * @param whole the customers with all days
     * @param heldOut the same customers, the last days held out
     * @param now when this is
     */
    public static ModelSelection of(ModelSample whole, Backtest.Sample heldOut, Instant now) {
        BuyingChoice byLikelihood = BuyingChoice.of(candidates(whole.observations()));
        List<Reason> reasons = new ArrayList<>();
        byLikelihood.reasons().forEach(text -> reasons.add(new Reason("selection.likelihood", text)));
        Optional<Candidate> chosen = byLikelihood.candidates().stream()
                .filter(candidate -> candidate.bic().isPresent())
                .findFirst()
                .map(likeliest -> {
                    List<Contender> contenders = contenders(likeliest, byLikelihood, heldOut);
                    contenders.forEach(contender -> reasons.add(contender.reason(likeliest)));
                    return contenders.stream()
                            .filter(Contender::clearly)
                            .max(Comparator.comparingDouble(Contender::lead))
                            .map(Contender::candidate)
                            .orElse(likeliest);
                });
        reasons.add(chosen.map(candidate -> new Reason("selection.choice", candidate.family() + " is chosen")
                        .with("model", candidate.family().toString()))
                .orElseGet(() -> new Reason("selection.choice", "no model can be fitted to these customers")));
        return new ModelSelection(
                chosen.map(Candidate::family),
                whole.fit(chosen.map(Candidate::fit).orElseGet(() -> BuyingFamily.NBD.fit(whole.observations())), now),
                reasons);
    }

    /** All families; of those with stages, as many as the likelihood asks for. */
    private static List<Candidate> candidates(Observations observations) {
        List<Candidate> candidates = new ArrayList<>();
        candidates.addAll(BuyingChoice.ofStages(false, observations).candidates());
        candidates.addAll(BuyingChoice.ofStages(true, observations).candidates());
        candidates.add(Candidate.of(BuyingFamily.PARETO_NBD, observations));
        candidates.add(Candidate.of(BuyingFamily.NBD, observations));
        return candidates;
    }

    /** Returns the other candidates of as many stages as the likeliest one, the lowest criterion first. */
    private static List<Contender> contenders(Candidate likeliest, BuyingChoice choice, Backtest.Sample heldOut) {
        Optional<double[]> expected = expected(likeliest, heldOut);
        long[] bought = heldOut.bought();
        return choice.candidates().stream()
                .filter(other -> !other.equals(likeliest)
                        && other.bic().isPresent()
                        && other.family().stages() == likeliest.family().stages())
                .map(other -> new Contender(
                        other,
                        expected.flatMap(
                                mine -> expected(other, heldOut).map(theirs -> RankedBetter.of(theirs, mine, bought)))))
                .toList();
    }

    /** Returns what a model expects of the days held out, fitted without them. */
    private static Optional<double[]> expected(Candidate candidate, Backtest.Sample heldOut) {
        return heldOut.fit(candidate.family()).converged().map(fit -> heldOut.expected(fit.model()));
    }
}
