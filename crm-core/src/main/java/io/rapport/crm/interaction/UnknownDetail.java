package io.rapport.crm.interaction;

/**
 * A detail whose type, or whose newer format, this program does not know. It is kept as it came, to the letter.
 *
 * @param encoded its stored form
 */
public record UnknownDetail(EncodedDetail encoded) implements Detail {}
