package io.rapport.crm.privacy;

/**
 * A privacy history holds what a customer allowed, what was done with it, and what was asked, told and wished, as far
 * as decisions and scores go by it. It is a function of the set of facts. It merges exactly and is bounded, because of
 * everything only the newest is kept.
 *
 * @param consents what was allowed and what was not
 * @param uses what the company did for purposes
 * @param disclosures what was asked for, told and not told
 * @param preferences how the customer wanted things to be
 */
public record PrivacyHistory(Consents consents, Uses uses, Disclosures disclosures, Preferences preferences) {
    /** Nothing is known. */
    public static final PrivacyHistory EMPTY =
            new PrivacyHistory(Consents.NONE, Uses.NONE, Disclosures.NONE, Preferences.NONE);

    /** Joins what two parts of a customer's history tell. */
    PrivacyHistory plus(PrivacyHistory other) {
        if (equals(EMPTY)) {
            return other;
        }
        if (other.equals(EMPTY)) {
            return this;
        }
        return new PrivacyHistory(
                consents.plus(other.consents),
                uses.plus(other.uses),
                disclosures.plus(other.disclosures),
                preferences.plus(other.preferences));
    }
}
