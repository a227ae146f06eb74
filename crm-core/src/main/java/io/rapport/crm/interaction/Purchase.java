package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The customer bought something and owes or has paid for it. An order cancelled before that is no purchase.
 *
 * @param order the shop's order number, if it has one, up to 255 characters; joins the purchase to its return
 * @param amount what the goods cost: after discount, without tax and shipping; not negative, zero for a gift
 * @param lines what was bought, if known; their amounts less the discount are the amount
 * @param discount taken off the lines as a whole
 * @param tax on top of the amount
 * @param shipping on top of the amount
 * @param cost what the goods cost the company, if known
 */
public record Purchase(
        Optional<String> order,
        Money amount,
        List<Line> lines,
        Optional<Money> discount,
        Optional<Money> tax,
        Optional<Money> shipping,
        Optional<Money> cost)
        implements Detail {
    /**
     * Checks the sum.
     *
     * @throws InvalidInputException if the amount is negative, is not the sum of the lines less the discount, or if
     *     currencies differ
     */
    public Purchase {
        order.ifPresent(number -> Require.line("purchase.order", number, 255));
        Require.that(!amount.isNegative(), "purchase.amount", "negative", "record a return as Returned");
        lines = List.copyOf(lines);
        Lines.requireSum("purchase", lines, discount, amount);
        Lines.requireCurrency("purchase.tax", tax, amount);
        Lines.requireCurrency("purchase.shipping", shipping, amount);
        Lines.requireCurrency("purchase.cost", cost, amount);
    }

    /** Returns goods of an amount of which nothing more is known. */
    public static Purchase of(Money amount) {
        return new Purchase(
                Optional.empty(),
                amount,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Returns an order of an amount. */
    public static Purchase of(String order, Money amount) {
        return of(amount).withOrder(order);
    }

    /**
     * An order of lines; its amount is their sum.
     *
     * @throws InvalidInputException if there is no line, or if the sum is negative or of several currencies
     */
    public static Purchase of(String order, List<Line> lines) {
        return ofLines(lines).withOrder(order);
    }

    /**
     * Lines without an order number; the amount is their sum.
     *
     * @throws InvalidInputException if there is no line, or if the sum is negative or of several currencies
     */
    public static Purchase ofLines(List<Line> lines) {
        Purchase sum = of(Lines.sum("purchase.lines", lines));
        return new Purchase(sum.order, sum.amount, lines, sum.discount, sum.tax, sum.shipping, sum.cost);
    }

    /** Returns the same purchase under an order number. */
    public Purchase withOrder(String number) {
        return new Purchase(Optional.of(number), amount, lines, discount, tax, shipping, cost);
    }

    /** Returns the same purchase with a discount taken off its amount. */
    public Purchase withDiscount(Money off) {
        Money total = discount.map(off::plus).orElse(off);
        return new Purchase(order, amount.minus(off), lines, Optional.of(total), tax, shipping, cost);
    }

    /** Returns the same purchase with tax and shipping on top. */
    public Purchase withTaxAndShipping(Money taxOnTop, Money shippingOnTop) {
        return new Purchase(order, amount, lines, discount, Optional.of(taxOnTop), Optional.of(shippingOnTop), cost);
    }

    /** Returns the same purchase with what the goods cost the company. */
    public Purchase withCost(Money ownCost) {
        return new Purchase(order, amount, lines, discount, tax, shipping, Optional.of(ownCost));
    }

    /** Returns its order. */
    @Override
    public Set<Ref> refs() {
        return order.map(number -> Set.of(Ref.order(number))).orElse(Set.of());
    }

    /** Returns the money, without order and products. */
    @Override
    public Optional<Detail> remainder() {
        return Optional.of(new Purchase(Optional.empty(), amount, List.of(), Optional.empty(), tax, shipping, cost));
    }
}
