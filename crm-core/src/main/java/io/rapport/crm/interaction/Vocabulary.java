package io.rapport.crm.interaction;

import com.google.common.collect.ImmutableMap;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The details that a program understands, and their stored form. Immutable. */
public final class Vocabulary {
    /** The details that every program understands. */
    public static final Vocabulary SHARED = new Vocabulary(Map.of(), Map.of())
            .plus(List.of(
                    new DetailType<>("identified", 1, Identified.class),
                    new DetailType<>("purchase", 1, Purchase.class),
                    new DetailType<>("returned", 1, Returned.class),
                    new DetailType<>("page_viewed", 1, PageViewed.class),
                    new DetailType<>("product_viewed", 1, ProductViewed.class),
                    new DetailType<>("contacted", 1, Contacted.class),
                    new DetailType<>("rated", 1, Rated.class),
                    new DetailType<>("referred", 1, Referred.class),
                    new DetailType<>("spoke_publicly", 1, SpokePublicly.class),
                    new DetailType<>("custom", 1, Custom.class)));

    private final ImmutableMap<String, DetailType<?>> byName;
    private final ImmutableMap<Class<?>, DetailType<?>> byClass;

    private Vocabulary(Map<String, DetailType<?>> byName, Map<Class<?>, DetailType<?>> byClass) {
        this.byName = ImmutableMap.copyOf(byName);
        this.byClass = ImmutableMap.copyOf(byClass);
    }

    /**
     * This vocabulary and more. Announcing a type again changes nothing.
     *
     * @throws InvalidInputException if a name or a class is announced twice with another meaning
     */
    public Vocabulary plus(Collection<DetailType<?>> types) {
        Map<String, DetailType<?>> names = new LinkedHashMap<>(byName);
        Map<Class<?>, DetailType<?>> classes = new LinkedHashMap<>(byClass);
        for (DetailType<?> type : types) {
            DetailType<?> sameName = names.put(type.name(), type);
            DetailType<?> sameClass = classes.put(type.type(), type);
            boolean first =
                    (sameName == null || sameName.equals(type)) && (sameClass == null || sameClass.equals(type));
            Require.that(first, "detail.type", type.name() + " announced twice", "give each detail one name");
        }
        return new Vocabulary(names, classes);
    }

    /**
     * The stored form of a detail.
     *
     * @throws InvalidInputException if its class was never announced or it is too large
     */
    public EncodedDetail encode(Detail detail) {
        if (detail instanceof UnknownDetail unknown) {
            return unknown.encoded();
        }
        DetailType<?> type = byClass.get(detail.getClass());
        if (type == null) {
            throw new InvalidInputException(
                    "detail", detail.getClass().getName() + " is not announced", "give a feature its DetailType");
        }
        return new EncodedDetail(type.name(), type.version(), Json.write(detail));
    }

    /**
     * The detail of a stored form, or an {@link UnknownDetail} if its type or version is not known here.
     *
     * @throws InvalidInputException if the JSON does not fit the type
     */
    public Detail decode(EncodedDetail encoded) {
        DetailType<?> type = byName.get(encoded.type());
        if (type == null || encoded.version() > type.version()) {
            return new UnknownDetail(encoded);
        }
        return Json.read(encoded.type(), encoded.json(), type.type());
    }

    /** The fact that was recorded, of the customer whose it is now. */
    public Interaction decode(Recorded recorded) {
        return new Interaction(
                recorded.id(),
                Customer.of(recorded.customer()),
                recorded.channel(),
                recorded.occurredAt(),
                recorded.by(),
                recorded.about(),
                decode(recorded.detail()));
    }

    /** The fact as one line of JSON, as {@link #read} takes it. */
    public String write(Interaction interaction) {
        return Json.write(Envelope.of(interaction, encode(interaction.detail())));
    }

    /**
     * The fact that a line of JSON stands for; its form is described in {@code docs/interactions.md}. A detail of unknown
     * type is kept to the letter.
     *
     * @throws InvalidInputException if the text is malformed or incomplete
     */
    public Interaction read(String json) {
        Envelope envelope = Json.read("interaction", json, Envelope.class);
        return envelope.interaction(decode(envelope.encoded()));
    }
}
