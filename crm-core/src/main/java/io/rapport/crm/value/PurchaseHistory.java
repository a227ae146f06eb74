package io.rapport.crm.value;

import io.rapport.crm.money.Amounts;
import io.rapport.crm.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * A history is what one customer has bought, as far as it can be merged exactly. The days are those of the business
 * time zone. It is immutable, and a function of the set of facts.
 */
public final class PurchaseHistory {
    /** In this history nothing was bought and nothing returned. */
    public static final PurchaseHistory EMPTY =
            new PurchaseHistory(DaySet.EMPTY, Amounts.NONE, FirstDay.NONE, Amounts.NONE, FirstDay.NONE, 0, 0);

    final DaySet days;
    final Amounts gross;
    final FirstDay firstDayGross;
    final Amounts refunded;
    /** By the day of the purchase that was refunded. */
    final FirstDay firstDayRefunded;

    final long orders;
    final long returns;

    PurchaseHistory(
            DaySet days,
            Amounts gross,
            FirstDay firstDayGross,
            Amounts refunded,
            FirstDay firstDayRefunded,
            long orders,
            long returns) {
        this.days = days;
        this.gross = gross;
        this.firstDayGross = firstDayGross;
        this.refunded = refunded;
        this.firstDayRefunded = firstDayRefunded;
        this.orders = orders;
        this.returns = returns;
    }

    /** The history of a customer who has lived both. */
    PurchaseHistory merge(PurchaseHistory other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        return new PurchaseHistory(
                days.union(other.days),
                gross.plus(other.gross),
                firstDayGross.merge(other.firstDayGross),
                refunded.plus(other.refunded),
                firstDayRefunded.merge(other.firstDayRefunded),
                Math.addExact(orders, other.orders),
                Math.addExact(returns, other.returns));
    }

    private boolean isEmpty() {
        return orders == 0 && returns == 0;
    }

    /** The days on which something was bought. */
    public DaySet days() {
        return days;
    }

    /** Everything bought, before returns. */
    public Amounts gross() {
        return gross;
    }

    /** Returns what was bought in a currency on the first day, before returns; 0 if nothing was bought in it then. */
    public Money firstBasket(Currency currency) {
        return new Money(
                days.isEmpty() ? 0 : firstDayGross.minorUnitsOn(days.first(), currency.getCurrencyCode()), currency);
    }

    /** Returns everything refunded, as positive amounts. */
    public Amounts refunded() {
        return refunded;
    }

    /** Bought less refunded; negative while a refund is known and its purchase is not. */
    public Amounts net() {
        return gross.minus(refunded);
    }

    /** Returns how many purchases. */
    public long orders() {
        return orders;
    }

    /** Returns how many returns. */
    public long returns() {
        return returns;
    }

    /** The buying pattern on a day, also one in the past; absent if nothing had been bought by then. */
    public Optional<BuyingPattern> patternOn(LocalDate asOf) {
        DaySet until = days.upTo(asOf);
        return until.isEmpty()
                ? Optional.empty()
                : Optional.of(new BuyingPattern(
                        until.size() - 1L,
                        until.last().toEpochDay() - until.first().toEpochDay(),
                        asOf.toEpochDay() - until.first().toEpochDay()));
    }

    /** Returns on how many days something was bought after a day, up to and including another. */
    public int purchaseDays(LocalDate after, LocalDate until) {
        return days.upTo(until).size() - days.upTo(after).size();
    }

    /**
     * Net spend on the days after the first, in minor units, over how many days: what spend models are fitted to, the
     * first purchase being left out. It is absent without a second day.
     */
    public Optional<RepeatSpend> repeatSpend(Currency currency) {
        if (days.size() < 2) {
            return Optional.empty();
        }
        String code = currency.getCurrencyCode();
        long firstDay = Math.subtractExact(
                firstDayGross.minorUnitsOn(days.first(), code), firstDayRefunded.minorUnitsOn(days.first(), code));
        return Optional.of(
                new RepeatSpend(Math.subtractExact(net().in(currency).minorUnits(), firstDay), days.size() - 1L));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PurchaseHistory history
                && history.days.equals(days)
                && history.gross.equals(gross)
                && history.firstDayGross.equals(firstDayGross)
                && history.refunded.equals(refunded)
                && history.firstDayRefunded.equals(firstDayRefunded)
                && history.orders == orders
                && history.returns == returns;
    }

    @Override
    public int hashCode() {
        return 31 * days.hashCode() + gross.hashCode();
    }

    /** Counts, days and net amounts. */
    @Override
    public String toString() {
        return orders + " orders on " + days + ", net " + net();
    }
}
