package io.rapport.crm.examples.insights.validation;

import io.rapport.crm.examples.insights.console.Wording;
import io.rapport.crm.examples.insights.console.WrongUse;
import io.rapport.crm.examples.insights.validation.TimeSplit.Part;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Rated orders lie in three parts of time; what is foretold is whether their rating is bad. */
final class RatedOrders {
    private static final long FEWEST_OF_A_KIND = 2;

    private final List<Delivery> orders;
    private final long[] bad;
    private final Map<Part, int[]> parts;

    private RatedOrders(List<Delivery> orders, long[] bad, Map<Part, int[]> parts) {
        this.orders = orders;
        this.bad = bad;
        this.parts = parts;
    }

    /**
     * Divides rated orders among the parts of time.
     *
     * @throws WrongUse if a part has too few bad or other ratings to tell one prediction from another
     */
    static RatedOrders of(List<Delivery> rated, TimeSplit split) {
        long[] bad =
                rated.stream().mapToLong(order -> order.isRatedBad() ? 1 : 0).toArray();
        Map<Part, int[]> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            int[] places = IntStream.range(0, bad.length)
                    .filter(i -> split.part(rated.get(i)) == part)
                    .toArray();
            long badOnes = Arrays.stream(places).mapToLong(i -> bad[i]).sum();
            WrongUse.unless(
                    Math.min(badOnes, places.length - badOnes) >= FEWEST_OF_A_KIND,
                    "too few ratings to " + purpose(part) + ": of " + Wording.count(places.length, "rated order")
                            + " ordered " + when(part, split) + ", " + badOnes
                            + " bad (1 or 2 stars); give a file with 2 bad and 2 other ratings there at least");
            parts.put(part, places);
        }
        return new RatedOrders(rated, bad, parts);
    }

    /** Asks for one number for each order. */
    double[] each(ToDoubleFunction<Delivery> risk) {
        return orders.stream().mapToDouble(risk).toArray();
    }

    /** Predicts by a risk, which is calibrated on the first part of the time alone. */
    Prediction predict(double[] risk) {
        Calibration calibration = Calibration.of(in(Part.TRAIN, risk), bad(Part.TRAIN));
        return new Prediction(
                this, Arrays.stream(risk).map(calibration::probability).toArray());
    }

    Prediction predict(ToDoubleFunction<Delivery> risk) {
        return predict(each(risk));
    }

    /** Takes from the numbers of all orders those of a part. */
    double[] in(Part part, double[] numbers) {
        return Arrays.stream(places(part)).mapToDouble(i -> numbers[i]).toArray();
    }

    /** Gives 1 for each order of a part that was rated bad, and 0 for the others. */
    long[] bad(Part part) {
        return Arrays.stream(places(part)).mapToLong(i -> bad[i]).toArray();
    }

    long size(Part part) {
        return places(part).length;
    }

    long badRatings(Part part) {
        return Arrays.stream(bad(part)).sum();
    }

    long count(Part part, Predicate<Delivery> which) {
        return Arrays.stream(places(part))
                .filter(i -> which.test(orders.get(i)))
                .count();
    }

    /** Draws as many orders of each part with replacement; it draws again where all or none of a part are bad. */
    RatedOrders resampled(Random dice) {
        Map<Part, int[]> drawn = new EnumMap<>(Part.class);
        parts.forEach((part, places) -> drawn.put(part, draw(places, dice)));
        return new RatedOrders(orders, bad, drawn);
    }

    private int[] draw(int[] places, Random dice) {
        while (true) {
            int[] drawn = Arrays.stream(places)
                    .map(place -> places[dice.nextInt(places.length)])
                    .toArray();
            long badOnes = Arrays.stream(drawn).mapToLong(i -> bad[i]).sum();
            if (Math.min(badOnes, drawn.length - badOnes) >= FEWEST_OF_A_KIND) {
                return drawn;
            }
        }
    }

    private int[] places(Part part) {
        return parts.getOrDefault(part, new int[0]);
    }

    private static String purpose(Part part) {
        return switch (part) {
            case TRAIN -> "learn from";
            case VALIDATION -> "choose a model by";
            case TEST -> "judge by";
        };
    }

    private static String when(Part part, TimeSplit split) {
        return switch (part) {
            case TRAIN -> "before " + split.validationFrom();
            case VALIDATION -> "from " + split.validationFrom() + " to before " + split.testFrom();
            case TEST -> "from " + split.testFrom() + " on";
        };
    }
}
