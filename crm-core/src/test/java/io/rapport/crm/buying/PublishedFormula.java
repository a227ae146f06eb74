package io.rapport.crm.buying;

/**
 * Computes the formula of Fader, Hardie and Lee 2005 as it stands. It is right where nothing cancels and a is not 1.
 */
final class PublishedFormula {
    private PublishedFormula() {}

    /** Returns the expected purchases of a customer who is alive. */
    static double expectedPurchases(BgCnbd model, RepeatBuying seen, double horizon) {
        double a = model.a();
        double b = model.b() + model.chancesToLeave(seen.repeats());
        double shape = model.r() + seen.repeats();
        double scale = model.alpha() + seen.age();
        double z = horizon / (scale + horizon);
        double factor = Math.pow(scale / (scale + horizon), shape);
        return (a + b - 1) / (a - 1) * (1 - factor * hypergeometric(shape, b, a + b - 1, z));
    }

    private static double hypergeometric(double a, double b, double c, double z) {
        double sum = 1;
        double term = 1;
        for (int n = 0; term > 1e-17 * sum || n < 20; n++) {
            term *= (a + n) * (b + n) / (c + n) / (n + 1) * z;
            sum += term;
        }
        return sum;
    }
}
