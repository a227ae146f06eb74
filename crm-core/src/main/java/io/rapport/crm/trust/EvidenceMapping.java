package io.rapport.crm.trust;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.Exhibits;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.profile.Setting;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the evidence in facts that speak for themselves. What takes several facts (a promise and its fulfilment, a
 * message and its consent) is gathered where these are joined. What the mapping finds is stored, so a change of it asks
 * for a rebuild. It is immutable.
 */
public final class EvidenceMapping implements Setting {
    private final SortedMap<String, EvidenceRule> rules;

    private EvidenceMapping(Map<String, EvidenceRule> rules) {
        this.rules = ImmutableSortedMap.copyOf(rules);
    }

    /** Returns the mapping of the shared vocabulary. */
    public static EvidenceMapping usual() {
        return new EvidenceMapping(Map.of("shared.1", new SharedEvidence()));
    }

    /**
     * Returns this mapping with one more rule of the application, such as one for its own details.
     *
     * @param name tells it from other rules and from earlier forms of itself, up to 40 of {@code a-z 0-9 _ . -}
     * @throws InvalidInputException if there is a rule of this name
     */
    public EvidenceMapping withRule(String name, EvidenceRule rule) {
        Require.token("evidence_mapping.name", name, 40);
        Require.that(!rules.containsKey(name), "evidence_mapping.name", "used twice", "give each rule its own");
        Map<String, EvidenceRule> more = new TreeMap<>(rules);
        more.put(name, rule);
        return new EvidenceMapping(more);
    }

    /** Lists the names of the rules. */
    String names() {
        return String.join(" ", rules.keySet());
    }

    List<Evidence> evidence(Interaction fact) {
        List<Evidence> all = List.of();
        for (EvidenceRule rule : rules.values()) {
            List<Evidence> found = rule.in(fact);
            if (!found.isEmpty()) {
                all = ImmutableList.<Evidence>builder()
                        .addAll(all)
                        .addAll(found)
                        .build();
            }
        }
        return all;
    }

    /** Hands over the evidence in a fact, with the fact that it comes from. */
    void tell(Interaction fact, Exhibits exhibits) {
        evidence(fact).forEach(piece -> exhibits.add(piece, fact.occurredAt(), Ref.fact(fact.id())));
    }
}
