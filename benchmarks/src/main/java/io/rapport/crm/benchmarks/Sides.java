package io.rapport.crm.benchmarks;

import io.rapport.crm.Crm;
import io.rapport.crm.CrmBuilder;
import io.rapport.crm.jdbc.JdbcStorage;
import io.rapport.crm.profile.Features;
import io.rapport.crm.profile.Settings;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The sides are the library and what is written by hand. They use one database through one pool, with tables of their
 * own.
 *
 * @param crm the library
 * @param byHand what is written by hand
 */
record Sides(Crm crm, HandWritten byHand) implements AutoCloseable {
    /** The names of the library's tables begin with this. */
    static final String LIBRARY = "crm_";
    /** The names of the tables that are written by hand begin with this. */
    static final String BY_HAND = "hand_";

    private static final ZoneId ZONE = ZoneOffset.UTC;

    /**
     * Makes the tables of both sides.
     *
     * @throws IllegalStateException if there are customers already
     */
    static Sides open(Database database) {
        // The library opens them once, so that the tables by hand have the same shape.
        JdbcStorage.with(database.pool()).tablePrefix(BY_HAND).open().close();
        Crm crm =
                Crm.open(JdbcStorage.with(database.pool()).tablePrefix(LIBRARY).open(), ZONE);
        if (crm.customers().count() > 0) {
            throw new IllegalStateException("this database holds customers already; give an empty one");
        }
        return new Sides(crm, new HandWritten(database.pool(), database.handSql()));
    }

    /** Prepares what is to be written by hand, folded as the library does. */
    static Preparation preparation() {
        return new Preparation(Features.of(CrmBuilder.usualFeatures(Settings.in(ZONE))));
    }

    @Override
    public void close() {
        crm.close();
    }
}
