package io.rapport.crm.storage;

/** How much is read of customers. */
public enum Extent {
    /** The profile alone, which is what every view and every write needs: one statement, whoever is asked for. */
    PROFILE,
    /**
     * Also the {@link Belongings}, as of the same moment: they lie in tables of their own and take a statement each.
     */
    WHOLE
}
