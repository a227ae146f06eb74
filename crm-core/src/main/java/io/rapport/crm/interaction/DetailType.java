package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;

/**
 * Announces a record as a detail that may be recorded. Its components become the JSON: snake case, {@code Optional} for
 * what may be absent; see {@link Json} for the types that can be used.
 *
 * @param name the name under which it is stored, up to 40 of {@code a-z 0-9 _ . -}; never to be changed
 * @param version the version of the format that is written, from 1; older ones must stay readable by the same record
 * @param type the record, public and in an exported package
 * @param <D> the record
 */
public record DetailType<D extends Detail>(String name, int version, Class<D> type) {
    /**
     * Checks the three.
     *
     * @throws InvalidInputException if the class is no record or a part is malformed
     */
    public DetailType {
        Require.token("detail.type", name, 40);
        Require.that(version >= 1, "detail.version", "below 1", "count from 1");
        Require.that(type.isRecord(), "detail.type", type.getName() + " is no record", "make it one");
    }
}
