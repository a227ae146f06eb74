package io.rapport.crm.privacy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.rapport.crm.evidence.EvidenceCells;
import io.rapport.crm.profile.Newest;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a customer allowed, what was done with it, and what was asked, told and wished, as far as decisions and scores go by
 * it. A function of the set of facts; merges exactly and is bounded, because of everything only the newest is kept.
 *
 * @param consents what was allowed and what was not
 * @param uses what the company did for purposes
 * @param disclosures what was asked for, told and not told
 * @param preferences the latest word on each of the {@value #MOST_PREFERENCES} preferences that were stated last
 */
public record PrivacyHistory(Consents consents, Uses uses, Disclosures disclosures, List<Preference> preferences) {
    /** How many preferences are remembered. */
    public static final int MOST_PREFERENCES = 32;

    /** Nothing is known. */
    public static final PrivacyHistory EMPTY =
            new PrivacyHistory(Consents.NONE, Uses.NONE, Disclosures.NONE, List.of());

    /** Keeps the newest. */
    public PrivacyHistory {
        preferences = Newest.ofEach(preferences, Preference::name, MOST_PREFERENCES);
    }

    /** The history of a customer who has lived both. */
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
                ImmutableList.copyOf(Iterables.concat(preferences, other.preferences)));
    }

    /** How the customer wants something to be, if it was ever said. */
    public Optional<String> preference(String name) {
        return preferences.stream()
                .filter(preference -> preference.name().equals(name))
                .map(Preference::value)
                .findFirst();
    }

    /**
     * What speaks for and against how the company keeps to what was allowed, piece by piece.
     *
     * @param zone decides in which week something happened
     */
    public List<PrivacyEvidence> evidence(PrivacyPolicy policy, ZoneId zone) {
        Stream<PrivacyEvidence> used = uses.all().stream()
                .filter(use -> consents.reachBackTo(use.at()))
                .flatMap(use ->
                        policy.evidence(use, consents.state(use.purpose(), use.channel(), use.at()), zone).stream());
        Stream<PrivacyEvidence> asked = disclosures.asked().stream()
                .filter(question -> !question.explained())
                .map(question -> PrivacyEvidence.askedWithoutPurpose(question, zone));
        return Stream.concat(used, asked).toList();
    }

    /** The same, summed up. */
    public EvidenceCells evidenceCells(PrivacyPolicy policy, ZoneId zone) {
        return EvidenceCells.of(
                evidence(policy, zone).stream().map(PrivacyEvidence::evidence).toList());
    }
}
