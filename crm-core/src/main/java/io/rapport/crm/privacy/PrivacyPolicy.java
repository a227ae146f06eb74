package io.rapport.crm.privacy;

import com.google.common.collect.ImmutableSortedSet;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.Json;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * What needs consent. It is applied when something is asked, so that a change needs no rebuild. Which law allows what is for
 * the company to know; these are no more than settings. Written and read as JSON like any record.
 *
 * @param withoutConsent purposes for which nobody needs to be asked, because a contract or a law asks for them; each up to 40
 *     of {@code a-z 0-9 _ . -}
 * @param optInRequired whether promotions to customers who were never asked count as breaches; only for companies that have
 *     recorded consents from the beginning
 */
public record PrivacyPolicy(Set<String> withoutConsent, boolean optInRequired) {
    /**
     * Copies the purposes.
     *
     * @throws InvalidInputException if one is no token
     */
    public PrivacyPolicy {
        withoutConsent.forEach(purpose -> Require.token("privacy_policy.without_consent", purpose, 40));
        withoutConsent = ImmutableSortedSet.copyOf(withoutConsent);
    }

    /**
     * The library's own: nothing needs consent that is done to fulfil a contract ({@code order_fulfilment}, {@code
     * order_status}, {@code payment}, {@code service}) or a duty ({@code legal}, {@code security}).
     */
    public static PrivacyPolicy usual() {
        return new PrivacyPolicy(
                Set.of("order_fulfilment", "order_status", "payment", "service", "legal", "security"), false);
    }

    /**
     * One that was written as JSON.
     *
     * @throws InvalidInputException if it is malformed or a value is missing
     */
    public static PrivacyPolicy read(String json) {
        return Json.read("privacy_policy", json, PrivacyPolicy.class);
    }

    /** Whether customers have to be asked for a purpose. */
    public boolean needsConsent(String purpose) {
        return !withoutConsent.contains(purpose);
    }

    /** What a use says about the company; consent as it was then. */
    Optional<PrivacyEvidence> evidence(Use use, ConsentState consent, ZoneId zone) {
        return switch (use.kind()) {
            case PROMOTION -> Optional.of(PrivacyEvidence.against(promotion(consent), use, consent, zone));
            case INFORMATION ->
                needsConsent(use.purpose()) && consent.isRefusal()
                        ? Optional.of(PrivacyEvidence.against("consent_ignored", use, consent, zone))
                        : Optional.empty();
            case DATA -> needsConsent(use.purpose()) ? Optional.of(data(use, consent, zone)) : Optional.empty();
        };
    }

    private String promotion(ConsentState consent) {
        if (consent.isRefusal()) {
            return "promotion_after_optout";
        }
        return consent == ConsentState.NOT_ASKED && optInRequired ? "consent_ignored" : "promotion";
    }

    private static PrivacyEvidence data(Use use, ConsentState consent, ZoneId zone) {
        return switch (consent) {
            case GIVEN -> PrivacyEvidence.inFavour("data_used_as_agreed", use, consent, zone);
            case NOT_ASKED -> PrivacyEvidence.against("data_other_purpose", use, consent, zone);
            case DECLINED, WITHDRAWN, EXPIRED -> PrivacyEvidence.against("consent_ignored", use, consent, zone);
        };
    }
}
