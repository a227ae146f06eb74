package io.rapport.crm.profile;

import io.rapport.crm.attribute.Cell;
import io.rapport.crm.interaction.DetailType;
import java.util.Collection;
import java.util.Set;

/**
 * A feature, as it plugs into the kernel. The built-in ones have no privilege: an application adds its own in the same
 * way. This one counts the facts of each customer:
 *
 * <pre>{@code
 * final class Activity implements Feature<Long>, Summary<Long>, Codec<Long> {
 *     static final Attribute<Long> FACTS = Attribute.number("facts");
 *
 *     public String name() { return "activity"; }
 *     public int format() { return 1; }
 *     public Summary<Long> summary() { return this; }
 *     public Codec<Long> codec() { return this; }
 *
 *     public Long empty() { return 0L; }
 *     public Long of(Interaction fact) { return 1L; }
 *     public Long merge(Long one, Long other) { return Math.addExact(one, other); }
 *
 *     public void write(Long facts, StateWriter out) { out.count(facts); }
 *     public Long read(StateReader in) { return in.count(); }
 *
 *     public Collection<Cell> cells(Long facts) { return Set.of(FACTS.cell(facts)); }
 * }
 *
 * Crm crm = Crm.with(storage, zone).feature(new Activity()).open();
 * }</pre>
 *
 * @param <S> what it knows about one customer: immutable, with {@code equals}
 */
public interface Feature<S> {
    /** Returns its name in stored profiles, up to 40 of {@code a-z 0-9 _ . -}. It is never to be changed. */
    String name();

    /** Returns the version of the format of its state, from 1. A change asks for a rebuild. */
    int format();

    /**
     * The settings that are baked into the state, such as a time zone, as a short text; empty if there are none. A
     * change asks for a rebuild. What is applied only when reading does not belong here.
     */
    default String settings() {
        return "";
    }

    /** Returns the details that it announces beyond the shared vocabulary. */
    default Set<DetailType<?>> details() {
        return Set.of();
    }

    /** Returns how it folds facts. */
    Summary<S> summary();

    /** Returns how its state becomes bytes. */
    Codec<S> codec();

    /** The attributes that follow from a state; nobody else may use their names. */
    default Collection<Cell> cells(S state) {
        return Set.of();
    }

    /** Returns what there is to do in a state: absolute times, known without a clock. */
    default Collection<Due> dues(S state) {
        return Set.of();
    }
}
