package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;

/**
 * Somebody has judged what the company did: quality assurance, an auditor, a colleague who disclosed an error.
 *
 * @param conduct what sort of conduct, by the name of a type of evidence, up to 40 of {@code a-z 0-9 _ . -}:
 *     {@code order_wrong}, {@code empathy}, {@code hidden_fee}, ...
 * @param favourable how much of it speaks for the company, from 0 (nothing) to 100 (all of it) percent
 * @param certainty how sure it is that it happened, from 0 to 100 percent
 */
public record Assessed(String conduct, int favourable, int certainty) implements Detail {
    private static final int ALLEGED = 50;

    /**
     * Checks the parts.
     *
     * @throws InvalidInputException if a part is malformed or outside its range
     */
    public Assessed {
        Require.token("assessed.conduct", conduct, 40);
        CaseParts.percent("assessed.favourable", favourable);
        CaseParts.percent("assessed.certainty", certainty);
    }

    /** Conduct that speaks for the company, for certain. */
    public static Assessed good(String conduct) {
        return new Assessed(conduct, 100, 100);
    }

    /** Conduct that speaks against the company, for certain. */
    public static Assessed bad(String conduct) {
        return new Assessed(conduct, 0, 100);
    }

    /** The same conduct where it is only said to have happened: 50 percent certain. */
    public Assessed alleged() {
        return new Assessed(conduct, favourable, ALLEGED);
    }
}
