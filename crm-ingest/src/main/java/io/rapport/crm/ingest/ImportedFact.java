package io.rapport.crm.ingest;

import io.rapport.crm.interaction.Interaction;

/**
 * A fact and the rows it was made of.
 *
 * @param fact what is to be recorded
 * @param origin the first of its rows that was read
 * @param rows how many rows
 */
public record ImportedFact(Interaction fact, Origin origin, int rows) {}
