package io.rapport.crm.evidence;

import java.time.Instant;

/**
 * A piece of evidence and where it comes from.
 *
 * @param evidence the piece
 * @param at the moment it is dated to
 * @param source the reference of the promise or case, or the id of the fact, that it follows from
 */
public record Exhibit(Evidence evidence, Instant at, String source) {}
