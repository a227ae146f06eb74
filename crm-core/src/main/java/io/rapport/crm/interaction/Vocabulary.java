package io.rapport.crm.interaction;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A vocabulary is the details that a program understands, and their stored form. It is immutable. */
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
                    new DetailType<>("promised", 1, Promised.class),
                    new DetailType<>("fulfilled", 1, Fulfilled.class),
                    new DetailType<>("promise_changed", 1, PromiseChanged.class),
                    new DetailType<>("broken", 1, Broken.class),
                    new DetailType<>("asked", 1, Asked.class),
                    new DetailType<>("suggested", 1, Suggested.class),
                    new DetailType<>("complained", 1, Complained.class),
                    new DetailType<>("answered", 1, Answered.class),
                    new DetailType<>("resolved", 1, Resolved.class),
                    new DetailType<>("confirmed", 1, Confirmed.class),
                    new DetailType<>("reopened", 1, Reopened.class),
                    new DetailType<>("awaiting_customer", 1, AwaitingCustomer.class),
                    new DetailType<>("assigned", 1, Assigned.class),
                    new DetailType<>("messaged", 1, Messaged.class),
                    new DetailType<>("offered", 1, Offered.class),
                    new DetailType<>("offer_accepted", 1, OfferAccepted.class),
                    new DetailType<>("offer_declined", 1, OfferDeclined.class),
                    new DetailType<>("acted_in_interest", 1, ActedInInterest.class),
                    new DetailType<>("goodwill", 1, Goodwill.class),
                    new DetailType<>("assessed", 1, Assessed.class),
                    new DetailType<>("data_used", 1, DataUsed.class),
                    new DetailType<>("data_breached", 1, DataBreached.class),
                    new DetailType<>("consent_given", 1, ConsentGiven.class),
                    new DetailType<>("consent_declined", 1, ConsentDeclined.class),
                    new DetailType<>("consent_withdrawn", 1, ConsentWithdrawn.class),
                    new DetailType<>("preference_stated", 1, PreferenceStated.class),
                    new DetailType<>("asked_to_disclose", 1, AskedToDisclose.class),
                    new DetailType<>("disclosed", 1, Disclosed.class),
                    new DetailType<>("disclosure_declined", 1, DisclosureDeclined.class),
                    new DetailType<>("custom", 1, Custom.class)));

    private final ImmutableMap<String, DetailType<?>> byName;
    private final ImmutableMap<Class<?>, DetailType<?>> byClass;

    private Vocabulary(Map<String, DetailType<?>> byName, Map<Class<?>, DetailType<?>> byClass) {
        this.byName = ImmutableMap.copyOf(byName);
        this.byClass = ImmutableMap.copyOf(byClass);
    }

    /**
     * Returns this vocabulary and more. Announcing a type again changes nothing.
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

    /** All details that it understands, by name. */
    public Collection<DetailType<?>> types() {
        return ImmutableSortedMap.copyOf(byName).values();
    }

    /**
     * Returns the stored form of a detail.
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
        return recorded.fact(decode(recorded.detail()));
    }

    /** The fact as one line of JSON, as {@link #read} takes it. */
    public String write(Interaction interaction) {
        return Json.write(Envelope.of(interaction, encode(interaction.detail())));
    }

    /**
     * The fact that a line of JSON stands for; its form is described in {@code docs/interactions.md}. A detail of
     * unknown type is kept to the letter.
     *
     * @throws InvalidInputException if the text is malformed or incomplete
     */
    public Interaction read(String json) {
        Envelope envelope = Json.read("interaction", json, Envelope.class);
        return envelope.interaction(decode(envelope.encoded()));
    }
}
