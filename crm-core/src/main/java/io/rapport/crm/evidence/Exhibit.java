package io.rapport.crm.evidence;

import io.rapport.crm.interaction.Ref;
import java.time.Instant;

/**
 * An exhibit is a piece of evidence, with where it comes from.
 *
 * @param evidence the piece
 * @param at the moment it is dated to
 * @param source what it follows from: a promise, a case, a purpose, a field; or the fact that shows it by itself, see
 *     {@link Ref#fact}
 */
public record Exhibit(Evidence evidence, Instant at, Ref source) {}
