package io.rapport.crm.privacy;

import io.rapport.crm.interaction.AskedToDisclose;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Disclosed;
import io.rapport.crm.interaction.DisclosureDeclined;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.PreferenceStated;
import io.rapport.crm.profile.Summary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Folds consents, messages, uses of data, disclosures and preferences. */
final class PrivacySummary implements Summary<PrivacyHistory> {
    @Override
    public PrivacyHistory empty() {
        return PrivacyHistory.EMPTY;
    }

    @Override
    public PrivacyHistory of(Interaction fact) {
        Optional<ConsentStatement> statement = ConsentStatement.of(fact);
        if (statement.isPresent()) {
            Consents consents = new Consents(List.of(statement.get()));
            return new PrivacyHistory(consents, Uses.NONE, Disclosures.NONE, Preferences.NONE);
        }
        Optional<Use> use = Use.of(fact);
        if (use.isPresent()) {
            return new PrivacyHistory(Consents.NONE, Uses.of(List.of(use.get())), Disclosures.NONE, Preferences.NONE);
        }
        if (fact.detail() instanceof PreferenceStated stated) {
            Preference preference = new Preference(fact.occurredAt(), stated.preference(), stated.value());
            return new PrivacyHistory(Consents.NONE, Uses.NONE, Disclosures.NONE, new Preferences(List.of(preference)));
        }
        Disclosures disclosures = disclosures(fact.detail(), fact.occurredAt());
        return disclosures.equals(Disclosures.NONE)
                ? PrivacyHistory.EMPTY
                : new PrivacyHistory(Consents.NONE, Uses.NONE, disclosures, Preferences.NONE);
    }

    private static Disclosures disclosures(Detail detail, Instant at) {
        if (detail instanceof AskedToDisclose asked) {
            boolean explained = asked.purpose().isPresent() && asked.benefit().isPresent();
            return new Disclosures(List.of(new Question(at, asked.field(), explained)), List.of(), List.of());
        }
        if (detail instanceof Disclosed disclosed) {
            return new Disclosures(List.of(), List.of(new Reply(at, disclosed.field())), List.of());
        }
        if (detail instanceof DisclosureDeclined declined) {
            return new Disclosures(List.of(), List.of(), List.of(new Reply(at, declined.field())));
        }
        return Disclosures.NONE;
    }

    @Override
    public PrivacyHistory merge(PrivacyHistory one, PrivacyHistory other) {
        return one.plus(other);
    }
}
