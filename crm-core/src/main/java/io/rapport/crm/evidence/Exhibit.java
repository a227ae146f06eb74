package io.rapport.crm.evidence;

import java.time.Instant;

/**
 * A piece of evidence and where it comes from.
 *
 * @param evidence the piece
 * @param at the moment it is dated to
 * @param kind what sort of thing it follows from: a {@code promise}, a {@code case}, a {@code fact}, a {@code purpose}, a
 *     {@code field}
 * @param key which one
 */
public record Exhibit(Evidence evidence, Instant at, String kind, String key) {
    /** For example {@code promise:981}. */
    public String source() {
        return kind + ":" + key;
    }
}
