package io.rapport.crm.evidence;

import io.rapport.crm.interaction.Ref;
import java.time.Instant;
import java.util.Collection;

/** Takes evidence piece by piece, with where it comes from. */
@FunctionalInterface
public interface Exhibits {
    /** Takes a piece in the parts of an {@link Exhibit}: those who only add up pieces need not build one of each. */
    void add(Evidence evidence, Instant at, Ref source);

    /** Takes the pieces into a list. */
    static Exhibits into(Collection<Exhibit> list) {
        return (evidence, at, source) -> list.add(new Exhibit(evidence, at, source));
    }
}
