package io.rapport.crm.trust;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cell;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Names the attributes of trust by which customers can be selected and ordered. Scores fade by themselves, so they are
 * kept for all customers at once by {@code TrustService.keepScores}, and do not change until that is done again.
 */
public final class TrustAttributes {
    /** Holds the score, from 0 to 100, to two places. */
    public static final Attribute<Double> TRUST = Attribute.decimal("trust", 2);
    /** Holds how far the score rests on evidence, from 0 to 1, to two places. */
    public static final Attribute<Double> CONFIDENCE = Attribute.decimal("trust_confidence", 2);
    /** Holds the score in a word. */
    public static final Attribute<Band> BAND = Attribute.word("trust_band", Band.class);
    /** Holds the {@link TrustPolicy#fingerprint} of the policy by which the score was made. */
    public static final Attribute<String> POLICY = Attribute.token("trust_policy");
    /** Holds the moment of the score. */
    public static final Attribute<Instant> AS_OF = Attribute.moment("trust_as_of");
    /** Lists the names of all of them. */
    public static final Set<String> NAMES =
            Set.of(TRUST.name(), CONFIDENCE.name(), BAND.name(), POLICY.name(), AS_OF.name());

    private TrustAttributes() {}

    /** Makes the values of a customer. */
    public static Collection<Cell> cells(TrustAssessment assessment) {
        TrustScore score = assessment.score();
        return List.of(
                TRUST.cell(score.score()),
                CONFIDENCE.cell(score.confidence()),
                BAND.cell(score.band()),
                POLICY.cell(assessment.policy()),
                AS_OF.cell(assessment.asOf()));
    }
}
