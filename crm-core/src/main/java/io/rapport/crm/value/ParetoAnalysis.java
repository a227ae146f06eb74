package io.rapport.crm.value;

import io.rapport.crm.failure.Require;
import io.rapport.crm.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * Says how value is spread over customers: is it true that 20 % of them bring 80 %? All sums are exact; only the last
 * division of each figure is rounded. Customers with a negative value (more returned than bought) are kept as they are.
 * Where the total is not positive, shares mean nothing and are absent.
 */
public final class ParetoAnalysis {
    private final Currency currency;
    private final long[] ascending;

    /** These are the sums of the n lowest values, for n from 0 to all. */
    private final long[] sums;

    private ParetoAnalysis(Currency currency, long[] ascending) {
        this.currency = currency;
        this.ascending = ascending;
        this.sums = new long[ascending.length + 1];
        for (int i = 0; i < ascending.length; i++) {
            sums[i + 1] = Math.addExact(sums[i], ascending[i]);
        }
    }

    /**
     * Returns the spread of these values.
     *
     * @param minorUnits one value for each customer with a purchase, zero included
     * @throws ArithmeticException if the total does not fit into a {@code long}
     */
    public static ParetoAnalysis of(Currency currency, long[] minorUnits) {
        long[] ascending = minorUnits.clone();
        Arrays.sort(ascending);
        return new ParetoAnalysis(currency, ascending);
    }

    /** Returns the same customers, negative values taken for zero. */
    public ParetoAnalysis clampedAtZero() {
        return new ParetoAnalysis(
                currency,
                Arrays.stream(ascending).map(value -> Math.max(value, 0)).toArray());
    }

    /** Returns how many customers. */
    public long customers() {
        return ascending.length;
    }

    /** Returns the values of the customers in minor units, ascending. */
    public LongStream values() {
        return Arrays.stream(ascending);
    }

    /** Returns the sum of all values. */
    public Money total() {
        return new Money(sum(), currency);
    }

    /** Returns how many values are negative. */
    public long negativeCustomers() {
        return Arrays.stream(ascending).filter(value -> value < 0).count();
    }

    /** Returns the sum of the negative values. */
    public Money negativeTotal() {
        return new Money(Arrays.stream(ascending).filter(value -> value < 0).sum(), currency);
    }

    /**
     * Returns which part of the total the best customers bring.
     *
     * @param fraction how many of the customers, from 0 to 1; of a customer cut in two, the same part of the value
     *     counts
     * @return from 0 to 1, or above where values are negative
     */
    public OptionalDouble topShare(double fraction) {
        OptionalDouble bottom = lorenz(BigDecimal.ONE.subtract(checked(fraction)));
        return bottom.isPresent() ? OptionalDouble.of(1 - bottom.getAsDouble()) : bottom;
    }

    /**
     * Returns the Lorenz curve: which part of the total the least valuable customers bring.
     *
     * @param fraction how many of the customers, from 0 to 1
     */
    public OptionalDouble lorenz(double fraction) {
        return lorenz(checked(fraction));
    }

    /**
     * Returns how many customers, from the top, bring a part of the total.
     *
     * @param share which part, from 0 to 1
     */
    public OptionalLong holdersOf(double share) {
        if (sum() <= 0) {
            return OptionalLong.empty();
        }
        BigDecimal goal = checked(share).multiply(BigDecimal.valueOf(sum()));
        BigDecimal rest = BigDecimal.valueOf(sum()).subtract(goal);
        int others = ascending.length;
        while (others > 0 && BigDecimal.valueOf(sums[others]).compareTo(rest) > 0) {
            others--;
        }
        return OptionalLong.of(ascending.length - others);
    }

    /**
     * The Gini coefficient in its population form: 2 sum(i v_i) / (n sum(v)) - (n+1)/n with v ascending. 0 when all are
     * equal, near 1 when one customer brings all.
     */
    public OptionalDouble gini() {
        if (sum() <= 0) {
            return OptionalDouble.empty();
        }
        BigInteger weighted = BigInteger.ZERO;
        for (int i = 0; i < ascending.length; i++) {
            weighted = weighted.add(BigInteger.valueOf(ascending[i]).multiply(BigInteger.valueOf(i + 1L)));
        }
        BigInteger n = BigInteger.valueOf(ascending.length);
        BigInteger sum = BigInteger.valueOf(sum());
        BigInteger numerator =
                weighted.shiftLeft(1).subtract(n.add(BigInteger.ONE).multiply(sum));
        return OptionalDouble.of(ratio(new BigDecimal(numerator), new BigDecimal(n.multiply(sum))));
    }

    /** Draws straight lines between the points of the customers. */
    private OptionalDouble lorenz(BigDecimal fraction) {
        if (sum() <= 0) {
            return OptionalDouble.empty();
        }
        BigDecimal count = fraction.multiply(BigDecimal.valueOf(ascending.length));
        int whole = count.setScale(0, RoundingMode.FLOOR).intValueExact();
        BigDecimal exact = BigDecimal.valueOf(sums[whole]);
        if (whole < ascending.length) {
            BigDecimal part = count.subtract(BigDecimal.valueOf(whole));
            exact = exact.add(part.multiply(BigDecimal.valueOf(ascending[whole])));
        }
        return OptionalDouble.of(ratio(exact, BigDecimal.valueOf(sum())));
    }

    private long sum() {
        return sums[ascending.length];
    }

    private static double ratio(BigDecimal numerator, BigDecimal denominator) {
        return numerator.divide(denominator, MathContext.DECIMAL128).doubleValue();
    }

    private static BigDecimal checked(double fraction) {
        Require.that(fraction >= 0 && fraction <= 1, "fraction", "outside 0 to 1", "give a part of one");
        return BigDecimal.valueOf(fraction);
    }
}
