package io.rapport.crm.trust;

import com.google.common.collect.ImmutableMap;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A type of evidence says how its pieces count.
 *
 * @param role whether it is conduct, which the score is made of, or a response, which is reported beside it
 * @param loads how much of it goes to which component, by the component's name in lower case; each above 0, at most 1
 * @param weight how much a usual piece counts beside a promise kept, above 0
 * @param halfLifeDays after how many days it counts half, at least 1
 * @param weeklyCap the most that all pieces of a week count together, above 0; no limit if absent
 * @param label how to call a piece in a sentence, up to 80 characters; its name if absent
 */
public record EvidenceType(
        Role role,
        Map<String, Double> loads,
        double weight,
        int halfLifeDays,
        Optional<Double> weeklyCap,
        Optional<String> label) {
    /** The role says who acted. */
    public enum Role {
        /** The company did something. That is part of the score. */
        CONDUCT,
        /** The customer did something. That is no part of the score, which would else predict itself. */
        RESPONSE
    }

    /**
     * Checks the ranges.
     *
     * @throws InvalidInputException if a number lies outside or a component is unknown
     */
    public EvidenceType {
        loads = ImmutableMap.copyOf(new TreeMap<>(loads));
        loads.forEach((component, load) -> {
            Require.that(load > 0 && load <= 1, "evidence_type.loads", "outside 0 to 1", "give parts of one above 0");
            component(component);
        });
        Require.that(weight > 0 && weight < Double.POSITIVE_INFINITY, "evidence_type.weight", "not above 0", "give 1");
        Require.that(halfLifeDays >= 1, "evidence_type.half_life_days", "below 1", "give at least 1");
        Require.that(weeklyCap.orElse(1.0) > 0, "evidence_type.weekly_cap", "not above 0", "leave it out for no cap");
        label.ifPresent(text -> Require.line("evidence_type.label", text, 80));
    }

    /** Returns the same type with another weight. The cap changes with it, so that as many pieces of a week count. */
    EvidenceType withWeight(double other) {
        Optional<Double> cap = weeklyCap.map(most -> most / weight * other);
        return new EvidenceType(role, loads, other, halfLifeDays, cap, label);
    }

    /** Returns how a piece of a type of this name is called in a sentence. */
    String label(String name) {
        return label.orElseGet(() -> name.replace('_', ' '));
    }

    /** Returns how much goes to a component, from 0 to 1. */
    double load(Component component) {
        return loads.getOrDefault(component.key(), 0.0);
    }

    /**
     * Returns by how much each usual piece of a cell counts. The cap falls on all pieces of a week alike, so that the
     * order in which they came does not matter.
     *
     * @param pieces how many usual pieces the cell holds
     * @param weeks how many weeks it spans
     */
    double weightInCell(double pieces, int weeks) {
        return weeklyCap.isEmpty() || pieces == 0 ? weight : Math.min(weight, weeks * weeklyCap.get() / pieces);
    }

    private static void component(String name) {
        boolean known = false;
        for (Component component : Component.values()) {
            known |= component.key().equals(name);
        }
        Require.that(
                known,
                "evidence_type.loads",
                "an unknown component",
                "name credibility, reliability, intimacy or self_orientation");
    }
}
