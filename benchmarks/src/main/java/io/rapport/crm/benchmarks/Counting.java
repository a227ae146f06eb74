package io.rapport.crm.benchmarks;

import io.rapport.crm.Crm;
import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.money.Money;
import io.rapport.crm.value.ValueAttributes;
import java.time.LocalDate;

/**
 * Counts the customers of a segment: a criterion competes with the query that somebody would write for the same tables.
 */
final class Counting {
    private static final Attribute<Long> NET = ValueAttributes.net(Money.currency("EUR"));
    private static final LocalDate SPRING = LocalDate.parse("2023-02-15");

    private final Crm crm;
    private final HandWritten byHand;

    Counting(Sides sides) {
        this.crm = sides.crm();
        this.byHand = sides.byHand();
    }

    /** Counts by an attribute that has a column without an index. */
    Heat byColumn() {
        return heat(ValueAttributes.ORDERS.atLeast(1L), "select count(*) from crm_customer where orders >= ?", 1);
    }

    /** Counts by an attribute that has a column with an index. */
    Heat byIndexedColumn() {
        return heat(
                ValueAttributes.LAST_PURCHASE.before(SPRING),
                "select count(*) from crm_customer where last_purchase < ?",
                SPRING.toEpochDay());
    }

    /** Counts by an attribute without a column. */
    Heat byRow() {
        return heat(
                NET.atLeast(20_000L),
                "select count(*) from crm_attribute where name = 'net_eur' and number >= ?",
                20_000);
    }

    /** Counts good or loyal customers who are not among the latest. */
    Heat byAllTogether() {
        Criterion good = NET.atLeast(20_000L).or(ValueAttributes.ORDERS.atLeast(2L));
        return heat(
                good.and(Criterion.not(ValueAttributes.LAST_PURCHASE.atLeast(SPRING))),
                """
                select count(*) from crm_customer c
                left join crm_attribute net on net.customer = c.id and net.name = 'net_eur'
                where (net.number >= ? or c.orders >= ?) and (c.last_purchase < ? or c.last_purchase is null)
                """,
                20_000,
                2,
                SPRING.toEpochDay());
    }

    private Heat heat(Criterion criterion, String query, long... parameters) {
        return new Heat(() -> crm.customers().where(criterion).count(), () -> byHand.count(query, parameters));
    }
}
