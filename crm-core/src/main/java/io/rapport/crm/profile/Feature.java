package io.rapport.crm.profile;

import io.rapport.crm.attribute.Cell;
import io.rapport.crm.interaction.DetailType;
import java.util.Collection;
import java.util.Set;

/**
 * A feature, as it plugs into the kernel. The built-in ones have no privilege: an application adds its own in the same
 * way.
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
