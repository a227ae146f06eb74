package io.rapport.crm.storage;

import java.util.List;
import java.util.Optional;

/**
 * Some rows and where to go on.
 *
 * @param items the rows, in order
 * @param next where the next page begins, if there may be one
 * @param <T> the rows
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {
    /** Copies the rows. */
    public Page {
        items = List.copyOf(items);
    }
}
