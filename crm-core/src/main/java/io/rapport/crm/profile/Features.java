package io.rapport.crm.profile;

import com.google.common.collect.ImmutableList;
import io.rapport.crm.attribute.Cell;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.DetailType;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** These are the features that are plugged in. They fold facts into profiles, and are immutable. */
public final class Features implements Iterable<Feature<?>> {
    private final ImmutableList<Feature<?>> plugged;
    private final Vocabulary vocabulary;

    private Features(Collection<? extends Feature<?>> plugged) {
        this.plugged = ImmutableList.copyOf(plugged);
        List<DetailType<?>> announced = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Feature<?> feature : plugged) {
            Require.token("feature.name", feature.name(), 40);
            Require.that(feature.format() >= 1, "feature.format", "below 1 in " + feature.name(), "count from 1");
            Require.that(
                    names.add(feature.name()), "feature.name", feature.name() + " twice", "name each feature once");
            announced.addAll(feature.details());
        }
        this.vocabulary = Vocabulary.SHARED.plus(announced);
    }

    /**
     * Plugs in these features.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if two have the same name or announce contradicting details
     */
    public static Features of(Collection<? extends Feature<?>> features) {
        return new Features(features);
    }

    /** Returns the details that they understand: the shared ones and those that they announce. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * The profile after some facts more, and what changes with it. Only features to which they say something are
     * touched.
     */
    public Update fold(Profile before, Collection<Interaction> facts) {
        Update update = new Update(before);
        for (Feature<?> feature : plugged) {
            add(feature, update, facts);
        }
        return update;
    }

    /** A profile without the states of these features; those of features that are not plugged in stay. */
    public Profile forget(Profile profile) {
        Profile kept = profile;
        for (Feature<?> feature : plugged) {
            kept = kept.without(feature);
        }
        return kept;
    }

    /** Returns all attributes that follow from a profile. */
    public Set<Cell> cells(Profile profile) {
        Set<Cell> cells = new HashSet<>();
        plugged.forEach(feature -> cells.addAll(cells(feature, profile)));
        return cells;
    }

    /** All that there is to do in a profile. */
    public Set<Due> dues(Profile profile) {
        Set<Due> dues = new HashSet<>();
        plugged.forEach(feature -> dues.addAll(dues(feature, profile)));
        return dues;
    }

    /**
     * The profile of a customer who has lived both histories.
     *
     * @throws io.rapport.crm.failure.CrmException if both know something of a feature that is not plugged in
     */
    public Profile merge(Profile one, Profile other) {
        Profile merged = forget(one).withAll(forget(other));
        for (Feature<?> feature : plugged) {
            merged = merged(feature, merged, one, other);
        }
        return merged;
    }

    /**
     * Returns the plugged feature of a class.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if there is none
     */
    public <F extends Feature<?>> F get(Class<F> type) {
        return plugged.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> notPlugged(type.getSimpleName()));
    }

    /**
     * Returns the plugged feature of a name.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if there is none
     */
    public Feature<?> named(String name) {
        return plugged.stream()
                .filter(feature -> feature.name().equals(name))
                .findFirst()
                .orElseThrow(() -> notPlugged(name));
    }

    private static InvalidInputException notPlugged(String feature) {
        return new InvalidInputException("feature", feature + " is not plugged in", "plug it in, or name one that is");
    }

    /** Returns the plugged features. */
    @Override
    public Iterator<Feature<?>> iterator() {
        return plugged.iterator();
    }

    private static <S> void add(Feature<S> feature, Update update, Collection<Interaction> facts) {
        Summary<S> summary = feature.summary();
        S more = summary.fold(facts);
        if (more.equals(summary.empty())) {
            return;
        }
        S before = update.profile().state(feature);
        update.replace(feature, before, summary.merge(before, more));
    }

    private static <S> Profile merged(Feature<S> feature, Profile target, Profile one, Profile other) {
        return target.with(feature, feature.summary().merge(one.state(feature), other.state(feature)));
    }

    private static <S> Collection<Cell> cells(Feature<S> feature, Profile profile) {
        return feature.cells(profile.state(feature));
    }

    private static <S> Collection<Due> dues(Feature<S> feature, Profile profile) {
        return feature.dues(profile.state(feature));
    }

    /** An update is a profile on its way from before some facts to after them. */
    public static final class Update {
        private final Set<Cell> cellsBefore = new HashSet<>();
        private final Set<Cell> cellsAfter = new HashSet<>();
        private final Set<Due> duesBefore = new HashSet<>();
        private final Set<Due> duesAfter = new HashSet<>();
        private Profile profile;

        private Update(Profile before) {
            this.profile = before;
        }

        private <S> void replace(Feature<S> feature, S before, S after) {
            profile = profile.with(feature, after);
            cellsBefore.addAll(feature.cells(before));
            cellsAfter.addAll(feature.cells(after));
            duesBefore.addAll(feature.dues(before));
            duesAfter.addAll(feature.dues(after));
        }

        /** Returns the profile after the facts. */
        public Profile profile() {
            return profile;
        }

        /** Returns the attributes of the touched features. */
        public Delta<Cell> cells() {
            return Delta.between(cellsBefore, cellsAfter);
        }

        /** Returns the dues of the touched features. */
        public Delta<Due> dues() {
            return Delta.between(duesBefore, duesAfter);
        }
    }
}
