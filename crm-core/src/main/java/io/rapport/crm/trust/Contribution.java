package io.rapport.crm.trust;

import io.rapport.crm.decision.Reason;
import java.util.Comparator;
import java.util.Locale;

/**
 * A contribution says what all evidence of a type has done to a score.
 *
 * @param type the name of the type
 * @param label how it is called in a sentence
 * @param pieces how many usual pieces there are
 * @param points by how much they moved the score
 */
public record Contribution(String type, String label, double pieces, double points) {
    static final Comparator<Contribution> STRONGEST_FIRST = Comparator.<Contribution>comparingDouble(
                    one -> -Math.abs(one.points()))
            .thenComparing(Contribution::type);

    /** Says in a sentence what the evidence is and what it did. */
    Reason reason() {
        return new Reason("trust." + type, String.format(Locale.ROOT, "%s (%.3g): %+.1f points", label, pieces, points))
                .with("type", type)
                .with("pieces", pieces)
                .with("points", points);
    }
}
