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
import java.util.OptionalDouble;

/**
 * Which model of buying to go by, and why. The likelihood says how regular customers buy (k), of which it knows most. Among
 * the models of that k, the one is chosen that would have ranked customers best on the last days: totals depend on the
 * season of those days, which moves all customers alike, but an order does not. Where that says nothing, the lowest
 * Bayesian information criterion decides. If the data do not show how customers leave, what remains is NBD, in which
 * nobody does.
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

    /** A candidate and how well it ranked customers on the days that it did not know. */
    private record Contender(Candidate candidate, OptionalDouble auc) {
        static Contender of(Candidate candidate, Backtest.Sample heldOut) {
            return new Contender(
                    candidate,
                    heldOut.test(candidate.family()).holdout().map(Holdout::auc).orElse(OptionalDouble.empty()));
        }

        String name() {
            return candidate.family().name();
        }

        Reason reason() {
            return new Reason(
                    "selection.held_out",
                    auc.isPresent()
                            ? String.format(
                                    Locale.ROOT,
                                    "%s: on the days held out, a buyer ranked above another with probability %.4f",
                                    name(),
                                    auc.getAsDouble())
                            : name() + ": nothing could be said of the days held out");
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
        Optional<Contender> chosen = byLikelihood.candidates().stream()
                .filter(candidate -> candidate.bic().isPresent())
                .findFirst()
                .map(best -> contenders(byLikelihood, best.family().stages(), heldOut))
                .map(contenders -> {
                    contenders.forEach(contender -> reasons.add(contender.reason()));
                    return best(contenders);
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

    /** The candidates of as many stages, the lowest criterion first. */
    private static List<Contender> contenders(BuyingChoice choice, int stages, Backtest.Sample heldOut) {
        return choice.candidates().stream()
                .filter(candidate ->
                        candidate.bic().isPresent() && candidate.family().stages() == stages)
                .map(candidate -> Contender.of(candidate, heldOut))
                .toList();
    }

    /** The first of those that rank best. */
    private static Contender best(List<Contender> contenders) {
        return contenders.stream()
                .sorted(Comparator.comparingDouble(contender -> -contender.auc().orElse(Double.NEGATIVE_INFINITY)))
                .findFirst()
                .orElseThrow();
    }
}
