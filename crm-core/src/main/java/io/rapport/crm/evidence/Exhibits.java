package io.rapport.crm.evidence;

import java.time.Instant;
import java.util.Collection;

/** Takes evidence piece by piece, with where it comes from. */
@FunctionalInterface
public interface Exhibits {
    /** Takes a piece, in the parts of an {@link Exhibit}: a score is asked for often and needs no object for each. */
    void add(Evidence evidence, Instant at, String kind, String key);

    /** Takes them into a list. */
    static Exhibits into(Collection<Exhibit> list) {
        return (evidence, at, kind, key) -> list.add(new Exhibit(evidence, at, kind, key));
    }
}
