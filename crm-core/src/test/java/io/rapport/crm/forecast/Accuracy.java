package io.rapport.crm.forecast;

import java.util.Locale;

/** Says in one line how well a prediction did. */
final class Accuracy {
    private Accuracy() {}

    /** Returns total error, MAE, RMSE and AUC. */
    static String of(Holdout seen) {
        return String.format(
                Locale.ROOT,
                "%+.1f %% %.4f %.4f %.4f",
                100 * seen.totalError().orElseThrow(),
                seen.mae(),
                seen.rmse(),
                seen.auc().orElseThrow());
    }
}
