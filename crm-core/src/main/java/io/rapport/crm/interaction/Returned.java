package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.money.Money;
import io.rapport.crm.time.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The customer gave something back, or got money back. It is a fact of its own time; the purchase stays as it was.
 *
 * @param order the number of the order or of the return, if there is one, up to 255 characters
 * @param amount what is refunded for goods: without tax and shipping, not negative
 * @param lines what came back, if known; their amounts are the amount
 * @param reason why, if known, up to 500 characters; free text, which may be personal
 * @param purchasedAt when it had been bought, if known
 */
public record Returned(
        Optional<String> order, Money amount, List<Line> lines, Optional<String> reason, Optional<Instant> purchasedAt)
        implements Detail {
    /**
     * Checks the sum and cuts the time to the millisecond.
     *
     * @throws InvalidInputException if the amount is negative or not the sum of the lines
     */
    public Returned {
        order.ifPresent(number -> Require.line("returned.order", number, 255));
        Require.that(!amount.isNegative(), "returned.amount", "negative", "give what is refunded, without a sign");
        lines = List.copyOf(lines);
        Lines.requireSum("returned", lines, Optional.empty(), amount);
        reason.ifPresent(text -> Require.line("returned.reason", text, 500));
        purchasedAt = purchasedAt.map(time -> Moment.of("returned.purchased_at", time));
    }

    /** Returns goods of an amount of which nothing more is known. */
    public static Returned of(Money amount) {
        return new Returned(Optional.empty(), amount, List.of(), Optional.empty(), Optional.empty());
    }

    /** Returns goods of an order. */
    public static Returned of(String order, Money amount) {
        return of(amount).withOrder(order);
    }

    /**
     * Lines that came back; the amount is their sum.
     *
     * @throws InvalidInputException if there is no line, or if the sum is negative or of several currencies
     */
    public static Returned ofLines(List<Line> lines) {
        Money sum = Lines.sum("returned.lines", lines);
        return new Returned(Optional.empty(), sum, lines, Optional.empty(), Optional.empty());
    }

    /** Returns the same return under an order number. */
    public Returned withOrder(String number) {
        return new Returned(Optional.of(number), amount, lines, reason, purchasedAt);
    }

    /** Returns the same return with its reason. */
    public Returned because(String why) {
        return new Returned(order, amount, lines, Optional.of(why), purchasedAt);
    }

    /** Returns the same return of a purchase made at that time. */
    public Returned ofPurchaseAt(Instant time) {
        return new Returned(order, amount, lines, reason, Optional.of(time));
    }

    /** Returns its order. */
    @Override
    public Set<Ref> refs() {
        return order.map(number -> Set.of(Ref.order(number))).orElse(Set.of());
    }

    /** Returns the money alone. */
    @Override
    public Optional<Detail> remainder() {
        return Optional.of(of(amount));
    }

    /** Without the reason, which may be personal. */
    @Override
    public String toString() {
        return "Returned[order=" + order + ", amount=" + amount + ", lines=" + lines.size() + "]";
    }
}
