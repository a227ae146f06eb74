package io.rapport.crm.ingest;

import io.rapport.crm.interaction.Interaction;

/**
 * An imported fact comes with the rows that it was made of.
 *
 * @param fact what is to be recorded
 * @param origin the first of its rows that was read
 * @param rows how many rows
 */
public record ImportedFact(Interaction fact, Origin origin, int rows) {}
