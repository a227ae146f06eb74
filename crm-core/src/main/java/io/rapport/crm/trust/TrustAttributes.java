package io.rapport.crm.trust;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cell;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What customers can be selected and ordered by, as far as trust goes. Scores fade by themselves, so they are kept for all
 * customers at once by {@code TrustService.keepScores}, and do not change until that is done again.
 */
public final class TrustAttributes {
    /** The score, from 0 to 100, to two places. */
    public static final Attribute<Double> TRUST = Attribute.decimal("trust", 2);
    /** How far the score rests on evidence, from 0 to 1, to two places. */
    public static final Attribute<Double> CONFIDENCE = Attribute.decimal("trust_confidence", 2);
    /** The score in a word. */
    public static final Attribute<Band> BAND = Attribute.word("trust_band", Band.class);
    /** By which policy: {@link TrustPolicy#fingerprint}. */
    public static final Attribute<String> POLICY = Attribute.token("trust_policy");
    /** Of when it is. */
    public static final Attribute<Instant> AS_OF = Attribute.moment("trust_as_of");
    /** The names of all of them. */
    public static final Set<String> NAMES =
            Set.of(TRUST.name(), CONFIDENCE.name(), BAND.name(), POLICY.name(), AS_OF.name());

    private TrustAttributes() {}

    /** The values of a customer. */
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
