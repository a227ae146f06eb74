package io.rapport.crm.value;

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
 * Which model of buying to go by, and why. The likelihood says how regular customers buy (k), of which it knows most. Among
 * the models of that k, it is the one with the lowest Bayesian information criterion, unless another would have ranked
 * customers clearly better on the last days: totals depend on the season of those days, which moves all customers alike, but
 * an order does not. If the data do not show how customers leave, what remains is NBD, in which nobody does.
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

    /** A candidate, and what it expected of the days that it did not know; nothing if it could not be fitted. */
    private record Contender(Candidate candidate, Optional<double[]> expected) {
        static Contender of(Candidate candidate, Backtest.Sample heldOut) {
            return new Contender(
                    candidate,
                    heldOut.test(candidate.family()).fit().converged().map(fit -> heldOut.expected(fit.model())));
        }

        String name() {
            return candidate.family().name();
        }

        RankedBetter than(Contender other, Backtest.Sample heldOut) {
            return expected.isEmpty() || other.expected.isEmpty()
                    ? new RankedBetter(0, 0)
                    : RankedBetter.of(expected.get(), other.expected.get(), heldOut.bought());
        }

        Reason comparedWith(Contender likeliest, Backtest.Sample heldOut) {
            RankedBetter better = than(likeliest, heldOut);
            String text = expected.isEmpty()
                    ? name() + ": could not be fitted without the days held out"
                    : String.format(
                            Locale.ROOT,
                            "%s: ranked buyers of the days held out %s %s, AUC %+.4f with a standard error of %.4f",
                            name(),
                            better.clearly() ? "clearly better than" : "no better or hardly better than",
                            likeliest.name(),
                            better.difference(),
                            better.standardError());
            return new Reason("selection.held_out", text);
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
        List<Contender> contenders = contenders(byLikelihood, heldOut);
        Optional<Contender> chosen = contenders.stream().findFirst().map(likeliest -> {
            contenders.stream().skip(1).forEach(other -> reasons.add(other.comparedWith(likeliest, heldOut)));
            return best(likeliest, contenders, heldOut);
        });
        reasons.add(new Reason(
                "selection.choice",
                chosen.map(contender -> contender.name() + " is chosen")
                        .orElse("no model can be fitted to these customers")));
        return new ModelSelection(
                chosen.map(contender -> contender.candidate().family()),
                whole.fit(
                        chosen.map(contender -> contender.candidate().fit())
                                .orElseGet(() -> BuyingFamily.NBD.fit(whole.observations())),
                        now),
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

    /** The candidates of the likeliest number of stages, the lowest criterion first. */
    private static List<Contender> contenders(BuyingChoice choice, Backtest.Sample heldOut) {
        List<Candidate> fitted = choice.candidates().stream()
                .filter(candidate -> candidate.bic().isPresent())
                .toList();
        return fitted.stream()
                .filter(candidate ->
                        candidate.family().stages() == fitted.get(0).family().stages())
                .map(candidate -> Contender.of(candidate, heldOut))
                .toList();
    }

    /** Of those that rank clearly better than the likeliest the one that does most so; if none does, the likeliest. */
    private static Contender best(Contender likeliest, List<Contender> contenders, Backtest.Sample heldOut) {
        return contenders.stream()
                .filter(other -> other.than(likeliest, heldOut).clearly())
                .max(Comparator.comparingDouble(
                        other -> other.than(likeliest, heldOut).difference()))
                .orElse(likeliest);
    }
}
