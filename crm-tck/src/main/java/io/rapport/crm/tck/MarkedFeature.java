package io.rapport.crm.tck;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cell;
import io.rapport.crm.interaction.Custom;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.profile.Codec;
import io.rapport.crm.profile.Due;
import io.rapport.crm.profile.Feature;
import io.rapport.crm.profile.StateReader;
import io.rapport.crm.profile.StateWriter;
import io.rapport.crm.profile.Summary;
import java.util.Collection;
import java.util.Set;

/**
 * A feature of an application that keeps a text of the customer in every place where a feature can keep one. The text
 * is the greatest name among the custom facts.
 */
final class MarkedFeature implements Feature<String> {
    static final Attribute<String> MARKED = Attribute.token("marked");
    static final String DUE = "marked";

    @Override
    public String name() {
        return "marked";
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public Collection<Cell> cells(String state) {
        return state.isEmpty() ? Set.of() : Set.of(MARKED.cell(state));
    }

    @Override
    public Collection<Due> dues(String state) {
        return state.isEmpty() ? Set.of() : Set.of(new Due(DUE, new Ref(state, state), FilledRecords.SOME_TIME));
    }

    @Override
    public Summary<String> summary() {
        return new Summary<>() {
            @Override
            public String empty() {
                return "";
            }

            @Override
            public String of(Interaction fact) {
                return fact.detail() instanceof Custom custom ? custom.name() : "";
            }

            @Override
            public String merge(String one, String other) {
                return one.compareTo(other) >= 0 ? one : other;
            }
        };
    }

    @Override
    public Codec<String> codec() {
        return new Codec<>() {
            @Override
            public void write(String state, StateWriter out) {
                out.text(state);
            }

            @Override
            public String read(StateReader in) {
                return in.text();
            }
        };
    }
}
