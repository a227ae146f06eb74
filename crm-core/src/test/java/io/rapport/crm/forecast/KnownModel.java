package io.rapport.crm.forecast;

import io.rapport.crm.buying.BgCnbd;
import io.rapport.crm.buying.FitQuality;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Holds a model whose parameters are known. */
public final class KnownModel {
    static final BgCnbd BUYING = BgCnbd.mbgNbd(0.525, 6.183, 0.891, 1.614);
    /** This is the last day that the model knew. */
    public static final LocalDate DAY = LocalDate.of(2026, 10, 8);
    /** The model is MBG/NBD, for amounts in EUR. */
    public static final ValueModel MBG = of(800);

    private KnownModel() {}

    /** Makes a model that was fitted when so many customers had bought again; amounts are known in EUR. */
    static ValueModel of(long repeaters) {
        FitQuality quality = new FitQuality(-100, 1e-9, 50, 5, 6, 2_000, 900, true);
        return new ValueModel(
                1,
                "MBG/NBD",
                DAY.minusDays(500),
                DAY,
                Instant.parse("2026-10-08T10:00:00Z"),
                Season.EVEN,
                repeaters,
                new ValueModel.Fitted(
                        BUYING.parameters(),
                        List.of(0.01, 0.002, 0.01, 0.0, 0.0, 0.02, 0.001, 0.0, 0.01, 0.03),
                        quality),
                Map.of(
                        "EUR",
                        new ValueModel.Fitted(
                                Map.of("p", 6.25, "q", 3.74, "gamma", 1544.0),
                                List.of(0.01, 0.0, 0.01, 0.0, 0.0, 0.01),
                                quality)));
    }
}
