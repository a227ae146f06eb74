package io.rapport.crm.tck;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cell;
import io.rapport.crm.interaction.DetailType;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.InteractionId;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.profile.Codec;
import io.rapport.crm.profile.Due;
import io.rapport.crm.profile.Feature;
import io.rapport.crm.profile.StateReader;
import io.rapport.crm.profile.StateWriter;
import io.rapport.crm.profile.Summary;
import io.rapport.crm.tck.MoodStated.Mood;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A feature of an application. It remembers the latest mood, and that a customer in a rainy mood is to be cheered up
 * within a day.
 */
final class MoodFeature implements Feature<Optional<MoodFeature.Latest>> {
    static final Attribute<Mood> MOOD = Attribute.word("mood", Mood.class);
    static final String CHEER_UP = "cheer_up";

    private final String settings;

    MoodFeature() {
        this("");
    }

    MoodFeature(String settings) {
        this.settings = settings;
    }

    /** A last-write-wins register, in which the last by (occurredAt, id) wins. */
    record Latest(Instant at, InteractionId id, Mood mood) {
        private static final Comparator<Latest> ORDER =
                Comparator.comparing(Latest::at).thenComparing(Latest::id);
    }

    @Override
    public String name() {
        return "mood";
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public String settings() {
        return settings;
    }

    @Override
    public Set<DetailType<?>> details() {
        return Set.of(new DetailType<>("mood_stated", 1, MoodStated.class));
    }

    @Override
    public Collection<Cell> cells(Optional<Latest> state) {
        return state.map(latest -> Set.of(MOOD.cell(latest.mood))).orElse(Set.of());
    }

    @Override
    public Collection<Due> dues(Optional<Latest> state) {
        return state.filter(latest -> latest.mood == Mood.RAINY)
                .map(latest ->
                        List.of(new Due(CHEER_UP, new Ref("mood", "latest"), latest.at.plus(Duration.ofDays(1)))))
                .orElse(List.of());
    }

    @Override
    public Summary<Optional<Latest>> summary() {
        return new Summary<>() {
            @Override
            public Optional<Latest> empty() {
                return Optional.empty();
            }

            @Override
            public Optional<Latest> of(Interaction fact) {
                return fact.detail() instanceof MoodStated stated
                        ? Optional.of(new Latest(fact.occurredAt(), fact.id(), stated.mood()))
                        : Optional.empty();
            }

            @Override
            public Optional<Latest> merge(Optional<Latest> one, Optional<Latest> other) {
                if (one.isEmpty() || other.isEmpty()) {
                    return one.or(() -> other);
                }
                return Latest.ORDER.compare(one.get(), other.get()) >= 0 ? one : other;
            }
        };
    }

    @Override
    public Codec<Optional<Latest>> codec() {
        return new Codec<>() {
            @Override
            public void write(Optional<Latest> state, StateWriter out) {
                Latest latest = state.orElseThrow();
                out.moment(latest.at)
                        .text(latest.id.source())
                        .text(latest.id.key())
                        .text(latest.mood.name());
            }

            @Override
            public Optional<Latest> read(StateReader in) {
                return Optional.of(
                        new Latest(in.moment(), new InteractionId(in.text(), in.text()), Mood.valueOf(in.text())));
            }
        };
    }
}
