package io.rapport.crm.privacy;

import io.rapport.crm.evidence.Evidence;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A piece of evidence and what caused it.
 *
 * @param evidence the piece
 * @param at when it happened
 * @param about for which purpose something was done, or which field was asked for
 * @param consent what the customer allowed then, if it was something that can be allowed
 */
public record PrivacyEvidence(Evidence evidence, Instant at, String about, Optional<ConsentState> consent) {
    private static final String ASKED_WITHOUT_PURPOSE = "data_asked_without_purpose";

    static PrivacyEvidence inFavour(String type, Use use, ConsentState consent, ZoneId zone) {
        Evidence piece = Evidence.inFavour(type, Evidence.week(use.at(), zone));
        return new PrivacyEvidence(piece, use.at(), use.purpose(), Optional.of(consent));
    }

    static PrivacyEvidence against(String type, Use use, ConsentState consent, ZoneId zone) {
        Evidence piece = Evidence.against(type, Evidence.week(use.at(), zone));
        return new PrivacyEvidence(piece, use.at(), use.purpose(), Optional.of(consent));
    }

    static PrivacyEvidence askedWithoutPurpose(Question question, ZoneId zone) {
        Evidence piece = Evidence.against(ASKED_WITHOUT_PURPOSE, Evidence.week(question.at(), zone));
        return new PrivacyEvidence(piece, question.at(), question.field(), Optional.empty());
    }
}
