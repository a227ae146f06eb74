package io.rapport.crm.simulation;

import io.rapport.crm.interaction.Line;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says what somebody usually buys.
 *
 * @param catalogue what there is
 * @param favourite the category of every second thing
 * @param appetite how many further things there are in a basket, on average
 */
record Basket(Catalogue catalogue, String favourite, double appetite) {
    static Basket of(Catalogue catalogue, Dice dice) {
        return new Basket(catalogue, dice.oneOf(catalogue.products()).category(), dice.gamma(2, 1.5));
    }

    Purchase fill(String order, Dice dice) {
        Map<Product, Integer> pieces = new LinkedHashMap<>();
        for (int things = 1 + dice.count(appetite); things > 0; things--) {
            pieces.merge(catalogue.choose(dice, favourite), 1, Integer::sum);
        }
        List<Line> lines = new ArrayList<>();
        Money cost = Money.zero(catalogue.products().get(0).price().currency());
        for (Map.Entry<Product, Integer> taken : pieces.entrySet()) {
            Product product = taken.getKey();
            lines.add(Line.of(
                            product.number(),
                            BigDecimal.valueOf(taken.getValue()),
                            product.price().amount(),
                            cost.currency().getCurrencyCode())
                    .in(product.category()));
            cost = cost.plus(new Money(
                    Math.multiplyExact(product.cost().minorUnits(), (long) taken.getValue()), cost.currency()));
        }
        return Purchase.of(order, lines).withCost(cost);
    }
}
