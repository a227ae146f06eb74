package io.rapport.crm.buying;

import io.rapport.crm.failure.Require;
import java.util.Locale;

/**
 * Says when the next purchase comes. The chance of one grows with the horizon, so its quantiles are found by bisection.
 */
final class Waiting {
    private static final double LONGEST = 1e12;

    private Waiting() {}

    static Figure until(Outlook outlook, double probability) {
        Require.that(
                probability > 0 && probability < 1, "probability", "not between 0 and 1", "give 0.5 for the median");
        double ever = outlook.everAgain();
        if (!(ever > probability)) {
            return new Figure.Absent(String.format(
                    Locale.ROOT,
                    "the probability that he buys again at all is %.3g, not above %.3g",
                    ever,
                    probability));
        }
        double high = 1;
        while (outlook.anyPurchase(high) < probability) {
            high *= 2;
            if (high > LONGEST) {
                return new Figure.Absent("it takes longer than any time that matters: more than 1e12");
            }
        }
        double low = high > 1 ? high / 2 : 0;
        for (int i = 0; i < 200 && low < high; i++) {
            double middle = (low + high) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (outlook.anyPurchase(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Figure.Known(high);
    }
}
