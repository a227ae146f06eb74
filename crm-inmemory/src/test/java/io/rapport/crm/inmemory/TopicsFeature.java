package io.rapport.crm.inmemory;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cell;
import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.Exhibits;
import io.rapport.crm.evidence.Witness;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.profile.Codec;
import io.rapport.crm.profile.Due;
import io.rapport.crm.profile.StateReader;
import io.rapport.crm.profile.StateWriter;
import io.rapport.crm.profile.Summary;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A sound feature, for which a few topics of talks are enough. Those with a fault are made from it. */
class TopicsFeature implements Witness<Set<String>>, Summary<Set<String>>, Codec<Set<String>> {
    static final Attribute<Long> TOPICS = Attribute.number("topics");
    static final Instant SOME_DAY = Instant.parse("2026-06-01T00:00:00Z");

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public Summary<Set<String>> summary() {
        return this;
    }

    @Override
    public Codec<Set<String>> codec() {
        return this;
    }

    @Override
    public Set<String> empty() {
        return Set.of();
    }

    @Override
    public Set<String> of(Interaction fact) {
        return topics(fact.detail());
    }

    static Set<String> topics(Detail detail) {
        return detail instanceof Contacted contacted
                ? contacted.topic().stream().collect(Collectors.toSet())
                : Set.of();
    }

    @Override
    public Set<String> merge(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return Collections.unmodifiableSet(all);
    }

    @Override
    public void write(Set<String> topics, StateWriter out) {
        out.count(topics.size());
        new TreeSet<>(topics).forEach(out::text);
    }

    @Override
    public Set<String> read(StateReader in) {
        Set<String> topics = new TreeSet<>();
        for (int rest = in.size(); rest > 0; rest--) {
            topics.add(in.text());
        }
        return topics;
    }

    @Override
    public Collection<Cell> cells(Set<String> topics) {
        return topics.isEmpty() ? Set.of() : Set.of(TOPICS.cell((long) topics.size()));
    }

    @Override
    public Collection<Due> dues(Set<String> topics) {
        return topics.stream().map(topic -> due(topic, SOME_DAY)).toList();
    }

    static Due due(String topic, Instant at) {
        return new Due("topic", Ref.topic(topic), at);
    }

    @Override
    public void testify(Set<String> topics, Instant asOf, Exhibits exhibits) {
        List.copyOf(topics).forEach(topic -> exhibits.add(Evidence.inFavour("talk"), asOf, Ref.topic(topic)));
    }
}
