package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.money.Money;
import java.util.List;
import java.util.Optional;

/** Says what purchases and returns require of their lines and amounts. */
final class Lines {
    private Lines() {}

    static Money sum(String field, List<Line> lines) {
        return lines.stream()
                .map(Line::amount)
                .reduce(Money::plus)
                .orElseThrow(() -> new InvalidInputException(field, "none", "give at least one"));
    }

    static void requireSum(String field, List<Line> lines, Optional<Money> discount, Money amount) {
        requireCurrency(field + ".discount", discount, amount);
        if (lines.isEmpty()) {
            return;
        }
        Money goods = sum(field + ".lines", lines);
        Money net = discount.map(goods::minus).orElse(goods);
        Require.that(net.equals(amount), field + ".amount", "not the lines less the discount", "make them agree");
    }

    static void requireCurrency(String field, Optional<Money> part, Money amount) {
        boolean same = part.isEmpty() || part.get().currency().equals(amount.currency());
        Require.that(same, field, "another currency than the amount", "give both in one currency");
    }
}
