package io.rapport.crm.value;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.List;

/**
 * Names for marks: a table of rules, the first that matches wins, the last catches all. The names and bounds of
 * {@link #USUAL} are common in the trade; no model stands behind them.
 *
 * @param rules the rules in order
 */
public record RfmSegments(List<Rule> rules) {
    /**
     * A rule holds the lowest and the highest mark of each kind.
     *
     * @param segment the name, up to 60 of {@code a-z 0-9 _ . -}
     */
    public record Rule(
            String segment, int minRecency, int maxRecency, int minFrequency, int maxFrequency, int minMonetary) {
        /** Checks the name. */
        public Rule {
            Require.token("rfm.segment", segment, 60);
        }

        /** Tells whether marks lie within the bounds. */
        public boolean matches(RfmScore score) {
            return minRecency <= score.recency()
                    && score.recency() <= maxRecency
                    && minFrequency <= score.frequency()
                    && score.frequency() <= maxFrequency
                    && minMonetary <= score.monetary();
        }
    }

    /** The usual names. */
    public static final RfmSegments USUAL = new RfmSegments(List.of(
            new Rule("champions", 4, 5, 4, 5, 4),
            new Rule("loyal", 3, 5, 4, 5, 1),
            new Rule("big_spenders", 3, 5, 1, 3, 5),
            new Rule("promising", 3, 5, 2, 3, 1),
            new Rule("new", 4, 5, 1, 1, 1),
            new Rule("at_risk", 1, 2, 3, 5, 1),
            new Rule("cooling", 2, 3, 1, 2, 1),
            new Rule("lost", 1, 5, 1, 5, 1)));

    /**
     * Copies the rules.
     *
     * @throws InvalidInputException if the last one does not catch everybody
     */
    public RfmSegments {
        rules = List.copyOf(rules);
        boolean complete = !rules.isEmpty()
                && rules.get(rules.size() - 1).matches(new RfmScore(1, 1, 1))
                && rules.get(rules.size() - 1).matches(new RfmScore(5, 5, 5));
        Require.that(complete, "rfm.rules", "the last does not match everybody", "end with a rule for all marks");
    }

    /** The first rule that matches. */
    public Rule of(RfmScore score) {
        return rules.stream().filter(rule -> rule.matches(score)).findFirst().orElseThrow();
    }
}
