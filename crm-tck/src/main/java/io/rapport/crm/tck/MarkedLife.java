package io.rapport.crm.tck;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.DetailType;
import io.rapport.crm.interaction.EncodedDetail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.InteractionId;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.UnknownDetail;
import io.rapport.crm.interaction.Vocabulary;
import io.rapport.crm.profile.Feature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The life of one customer, in which every field that can hold text holds a marker. A marker is a text that occurs
 * nowhere else. Adapters look for markers in the raw data, to prove that an erased customer is gone.
 */
public final class MarkedLife {
    private final Markers markers = new Markers();
    private final List<Interaction> facts = new ArrayList<>();
    private final Customer.Named customer;

    /**
     * Creates one fact of every detail.
     *
     * @param vocabulary which details there are
     * @param at when all of it happens
     */
    public MarkedLife(Vocabulary vocabulary, Instant at) {
        customer = Customer.email(markers.text() + "@" + markers.text() + ".example")
                .orPhone(markers.phone())
                .orCard(markers.text())
                .orExternal(markers.text(), markers.text())
                .or(new Identifier(markers.text(), markers.text(), markers.text()));
        FilledRecords filled = new FilledRecords(name -> markers.text(), markers::customer);
        for (DetailType<?> type : vocabulary.types()) {
            facts.add(fact(at, filled.of(type.type())));
        }
        String json = "{\"" + markers.text() + "\":\"" + markers.text() + "\"}";
        facts.add(fact(at, new UnknownDetail(new EncodedDetail(markers.text(), 1, json))));
    }

    private Interaction fact(Instant at, Detail detail) {
        return new Interaction(
                new InteractionId(markers.text(), markers.text()),
                customer,
                new Channel(markers.text()),
                at,
                Optional.of(new Ref(markers.text(), markers.text())),
                Set.of(new Ref(markers.text(), markers.text())),
                detail);
    }

    /**
     * Returns a feature that keeps markers in profiles, attributes and dues, to be plugged in beside the built-in ones.
     */
    public static Feature<?> feature() {
        return new MarkedFeature();
    }

    /** Returns the customer whose life this is. */
    public Customer.Named customer() {
        return customer;
    }

    /** Returns the facts of this life. */
    public List<Interaction> facts() {
        return List.copyOf(facts);
    }

    /** Returns all markers. They consist of ASCII characters. */
    public Set<String> markers() {
        return Set.copyOf(markers.planted());
    }

    /** Returns those markers that a text holds. */
    public Set<String> markersIn(String text) {
        return markers.in(text);
    }
}
