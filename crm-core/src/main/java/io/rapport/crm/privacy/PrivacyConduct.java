package io.rapport.crm.privacy;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.Exhibits;
import io.rapport.crm.evidence.Weeks;
import io.rapport.crm.interaction.Ref;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Judges what messages, uses of data and questions say, at a moment, about how the company keeps to what was allowed.
 *
 * @param history what was allowed, and what was done
 * @param policy what customers have to be asked for
 * @param zone in which weeks are counted
 * @param now the moment
 */
public record PrivacyConduct(PrivacyHistory history, PrivacyPolicy policy, ZoneId zone, Instant now) {
    /** A withdrawal counts as honoured when nothing has happened against it for so long. */
    private static final Duration PROOF = Duration.ofDays(30);

    private static final Evidence AFTER_OPTOUT = Evidence.against("promotion_after_optout");
    private static final Evidence OVER_CAP = Evidence.against("promotion_over_cap");
    private static final Evidence CONSENT_IGNORED = Evidence.against("consent_ignored");
    private static final Evidence AS_AGREED = Evidence.inFavour("data_used_as_agreed");
    private static final Evidence OTHER_PURPOSE = Evidence.against("data_other_purpose");
    private static final Evidence HONOURED = Evidence.inFavour("withdrawal_honoured");
    private static final Evidence UNEXPLAINED = Evidence.against("data_asked_without_purpose");

    /** Hands over what speaks for and against the company, piece by piece. */
    public void forEachExhibit(Exhibits exhibits) {
        promotions(exhibits);
        for (Use other : history.uses().others()) {
            if (remembersConsent(other) && policy.needsConsent(other.purpose())) {
                other(other, exhibits);
            }
        }
        for (ConsentStatement statement : history.consents().statements()) {
            if (isHonoured(statement)) {
                exhibits.add(HONOURED, statement.at().plus(PROOF), new Ref("purpose", statement.purpose()));
            }
        }
        for (Question question : history.disclosures().asked()) {
            if (!question.explained()) {
                exhibits.add(UNEXPLAINED, question.at(), new Ref("field", question.field()));
            }
        }
    }

    /**
     * Judges promotions one after the other, the earliest first: those of a week that are too many are the last ones.
     */
    private void promotions(Exhibits exhibits) {
        Weeks weeks = Weeks.in(zone);
        long week = Long.MIN_VALUE;
        int sent = 0;
        List<Use> promotions = history.uses().promotions();
        for (int i = promotions.size() - 1; i >= 0; i--) {
            Use promotion = promotions.get(i);
            long itsWeek = weeks.of(promotion.at());
            sent = itsWeek == week ? sent + 1 : 1;
            week = itsWeek;
            if (remembersConsent(promotion)) {
                promotion(promotion, sent, exhibits);
            }
        }
    }

    /**
     * Judges a promotion.
     *
     * @param rank 1 if it is the first of its week, 2 if it is the second, and so on
     */
    private void promotion(Use promotion, int rank, Exhibits exhibits) {
        ConsentState consent = consent(promotion);
        if (consent.isRefusal()) {
            add(exhibits, AFTER_OPTOUT, promotion);
        } else if (consent == ConsentState.NOT_ASKED && policy.optInRequired()) {
            add(exhibits, CONSENT_IGNORED, promotion);
        } else if (history.preferences().remember(Preferences.PROMOTIONS_PER_WEEK, promotion.at())
                && rank > policy.promotionsPerWeek(history, promotion.at())) {
            add(exhibits, OVER_CAP, promotion);
        }
    }

    private void other(Use other, Exhibits exhibits) {
        ConsentState consent = consent(other);
        if (consent.isRefusal()) {
            add(exhibits, CONSENT_IGNORED, other);
        } else if (other.kind() == Use.Kind.DATA) {
            add(exhibits, consent == ConsentState.GIVEN ? AS_AGREED : OTHER_PURPOSE, other);
        }
    }

    /**
     * Tells whether a statement took something back for a while, and nothing happened against it meanwhile. To take
     * back the same thing again is no further occasion to honour it.
     */
    private boolean isHonoured(ConsentStatement statement) {
        Instant proven = statement.at().plus(PROOF);
        return policy.needsConsent(statement.purpose())
                && !proven.isAfter(now)
                && history.consents().isWithdrawalUntil(proven, statement)
                && history.uses().reachBackTo(statement.at())
                && isKept(statement, history.uses().promotions(), proven)
                && isKept(statement, history.uses().others(), Use.endOfWeek(proven));
    }

    private static boolean isKept(ConsentStatement withdrawal, List<Use> uses, Instant until) {
        return uses.stream()
                .filter(use -> use.at().isAfter(withdrawal.at()) && !use.at().isAfter(until))
                .noneMatch(use -> withdrawal.covers(use.purpose(), use.channel()));
    }

    private boolean remembersConsent(Use use) {
        return history.consents().remember(use.purpose(), use.channel(), use.at());
    }

    private ConsentState consent(Use use) {
        return history.consents().state(use.purpose(), use.channel(), use.at());
    }

    private static void add(Exhibits exhibits, Evidence piece, Use use) {
        exhibits.add(piece, use.at(), new Ref("purpose", use.purpose()));
    }
}
