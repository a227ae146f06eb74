package io.rapport.crm.value;

import com.google.common.collect.ImmutableSet;
import io.rapport.crm.decision.Explained;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.money.Money;
import java.util.Currency;
import java.util.List;

/**
 * A standing says where a customer stands among the others.
 *
 * @param measure how recently, how often, for how much
 * @param score the marks for that
 * @param segment the name of the rule that matched
 */
public record RfmStanding(RfmMeasure measure, RfmScore score, String segment) {
    /** Returns the standing of a customer measured over the window of the cut-offs, with its reasons. */
    public static Explained<RfmStanding> of(RfmMeasure measure, RfmCutoffs cutoffs, RfmSegments segments) {
        RfmScore score = cutoffs.score(measure);
        RfmSegments.Rule rule = segments.of(score);
        Currency currency = cutoffs.window().currency();
        List<Money> spends = cutoffs.monetary().stream()
                .map(minorUnits -> new Money(minorUnits, currency))
                .toList();
        Money spent = new Money(measure.monetary(), currency);
        List<Reason> reasons = List.of(
                mark(
                        "recency",
                        score.recency(),
                        measure.recency(),
                        "bought " + days(measure.recency()) + " ago",
                        cutoffs.recency()),
                mark(
                        "frequency",
                        score.frequency(),
                        measure.frequency(),
                        "bought on " + days(measure.frequency()),
                        cutoffs.frequency()),
                mark("monetary", score.monetary(), spent, "spent " + spent, spends),
                new Reason("rfm.segment", score + " is the rule " + rule.segment())
                        .with("score", score.toString())
                        .with("segment", rule.segment()));
        return new Explained<>(new RfmStanding(measure, score, rule.segment()), reasons);
    }

    private static String days(long number) {
        return number + (number == 1 ? " day" : " days");
    }

    private static Reason mark(String part, int mark, Object measured, String fact, List<?> cutoffs) {
        int classes = ImmutableSet.copyOf(cutoffs).size() + 1;
        String few = classes < 5 ? "; many share a value, so there are " + classes + " classes" : "";
        return new Reason("rfm." + part, part + " " + mark + " of 5: " + fact + ", cut-offs " + cutoffs + few)
                .with("mark", mark)
                .with("measured", measured)
                .with("cut_offs", List.copyOf(cutoffs));
    }
}
