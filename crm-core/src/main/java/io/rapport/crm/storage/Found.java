package io.rapport.crm.storage;

import io.rapport.crm.attribute.Cells;

/**
 * A customer that a query selects.
 *
 * @param stored the stored profile
 * @param cells all attributes
 */
public record Found(StoredProfile stored, Cells cells) {}
