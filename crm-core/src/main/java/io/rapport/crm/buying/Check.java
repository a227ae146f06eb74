package io.rapport.crm.buying;

import io.rapport.crm.failure.Require;

/** Makes the checks of all models. */
final class Check {
    private Check() {}

    /** Checks a parameter of a distribution, which must be positive and finite. */
    static void parameter(String name, double value) {
        Require.that(
                value > 0 && value < Double.POSITIVE_INFINITY,
                "model." + name,
                "not a positive finite number",
                "give the parameter of a fitted model");
    }

    static void stages(int k) {
        Require.that(
                k >= 1 && k <= BgCnbd.MOST_STAGES,
                "model.k",
                "not from 1 to " + BgCnbd.MOST_STAGES,
                "give the number of stages between two purchases");
    }

    static void horizon(double horizon) {
        Require.that(
                horizon >= 0 && horizon < Double.POSITIVE_INFINITY,
                "horizon",
                "negative or not finite",
                "give a time in the unit of the model, or discount all time to come");
    }

    static void discountRate(double rate) {
        Require.that(
                rate > 0 && rate < Double.POSITIVE_INFINITY,
                "rate",
                "not a positive finite number",
                "give ln(1 + yearly rate) / units per year, or a horizon where nothing is discounted");
    }

    static void discountRateOrNone(double rate) {
        Require.that(
                rate >= 0 && rate < Double.POSITIVE_INFINITY,
                "rate",
                "negative or not finite",
                "give ln(1 + yearly rate) / units per year, or 0");
    }

    /** Checks a number of periods or occasions. */
    static void periods(int periods, int least) {
        Require.that(periods >= least, "periods", "below " + least, "give a number of periods from " + least);
    }

    static void periodRate(double rate) {
        Require.that(
                rate > 0 && rate < Double.POSITIVE_INFINITY,
                "rate",
                "not a positive finite number",
                "give the discount rate per period, such as 0.1 for 10 %");
    }
}
