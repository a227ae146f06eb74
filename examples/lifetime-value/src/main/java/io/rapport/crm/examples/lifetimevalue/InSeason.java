package io.rapport.crm.examples.lifetimevalue;

import io.rapport.crm.Crm;
import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.forecast.ModelSelection;
import io.rapport.crm.forecast.Season;
import java.io.PrintStream;
import java.time.LocalDate;

/** Chooses a model that knows which months are busy. */
final class InSeason {
    private InSeason() {}

    static void run(Crm crm, LocalDate today, PrintStream out) {
        Season season =
                crm.forecast().season(BuyingFamily.PARETO_NBD, today).learned().orElse(Season.EVEN);
        ModelSelection selection = crm.forecast().inSeason(season).select(today, 240);

        out.println(season);
        out.println(selection.fit().model().orElseThrow().season());
    }
}
