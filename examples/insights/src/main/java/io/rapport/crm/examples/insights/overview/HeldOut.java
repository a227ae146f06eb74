package io.rapport.crm.examples.insights.overview;

import io.rapport.crm.Crm;
import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.forecast.Backtest;
import io.rapport.crm.forecast.ModelSelection;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The last third of the time that is known is held out: models are chosen by how well they predict it from what was
 * before.
 *
 * @param asOf its last day
 * @param days how many days it has, at least 1
 */
public record HeldOut(LocalDate asOf, int days) {
    private static final int PARTS = 3;

    /** Holds out the last third of the time from the first purchase to a day. */
    public static HeldOut of(Overview overview, LocalDate asOf) {
        long known = ChronoUnit.DAYS.between(overview.firstPurchase().orElse(asOf), asOf);
        return new HeldOut(asOf, Math.toIntExact(Math.max(1, known / PARTS)));
    }

    /** A model may know what happened until this day. */
    public LocalDate calibrateUntil() {
        return asOf.minusDays(days);
    }

    public ModelSelection select(Crm crm) {
        return crm.forecast().select(asOf, days);
    }

    public Backtest test(Crm crm, BuyingFamily family) {
        return crm.forecast().backtest(family, calibrateUntil(), days);
    }
}
