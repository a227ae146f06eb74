package io.rapport.crm.tck;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cell;
import io.rapport.crm.attribute.Cells;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.storage.Found;
import io.rapport.crm.storage.Totals;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Customers with attributes, and what queries about them must return: the reference with which a storage is compared.
 * Values come from small pools, so that there are ties, and many values are missing.
 *
 * @param customers everybody
 */
record Population(List<Found> customers) {
    /** The number attributes. An adapter may keep some of them in columns of their own, and cannot know the others. */
    static final List<Attribute<Long>> NUMBERS = List.of(
            Attribute.number("first_purchase"),
            Attribute.number("last_purchase"),
            Attribute.number("purchase_days"),
            Attribute.number("orders"),
            Attribute.number("balance"),
            Attribute.number("x.shoe-size_2"));

    /** The token attributes. */
    static final List<Attribute<String>> TOKENS =
            List.of(Attribute.token("tier"), Attribute.token("home.country-of_birth"));

    /** The numbers that occur, including the least and the greatest. */
    static final List<Long> NUMBERS_IN_USE =
            List.of(Long.MIN_VALUE, -1_000_000_000_000L, -1L, 0L, 1L, 2L, 3L, 20_513L, Long.MAX_VALUE);

    /** The tokens that occur. Their order by ASCII code is not that of a dictionary. */
    static final List<String> TOKENS_IN_USE =
            List.of("gold", "gold-2", "gold.1", "gold_3", "gold2", "-", "0", "10", "9", "a.c", "a-d", "ab");

    /** Creates a customer for each of these ids. Each customer has each attribute with a probability of 7 in 10. */
    static Population of(List<CustomerId> ids, Random random) {
        List<Found> customers = new ArrayList<>();
        for (CustomerId id : ids) {
            List<Cell> cells = new ArrayList<>();
            for (Attribute<Long> number : NUMBERS) {
                if (random.nextInt(10) < 7) {
                    cells.add(number.cell(NUMBERS_IN_USE.get(random.nextInt(NUMBERS_IN_USE.size()))));
                }
            }
            for (Attribute<String> token : TOKENS) {
                if (random.nextInt(10) < 7) {
                    cells.add(token.cell(TOKENS_IN_USE.get(random.nextInt(TOKENS_IN_USE.size()))));
                }
            }
            Draft draft = Draft.create(id).profile(Draft.text(id.toString()));
            customers.add(new Found(draft.result(), Cells.of(cells)));
        }
        return new Population(List.copyOf(customers));
    }

    /** Returns the changes that create these customers. */
    Draft[] drafts() {
        return customers.stream()
                .map(found -> Draft.create(found.stored().customer())
                        .profile(found.stored().profile())
                        .cells(found.cells().toCollection().toArray(Cell[]::new)))
                .toArray(Draft[]::new);
    }

    /** Returns what a query must find. */
    List<Found> find(Query query) {
        Comparator<Found> byId = Comparator.comparing(found -> found.stored().customer());
        Comparator<Found> order = query.by()
                .map(by -> Comparator.comparing(Found::cells, by.comparator()).thenComparing(byId))
                .orElse(byId);
        return customers.stream()
                .filter(found -> query.where().test(found.cells()))
                .sorted(order)
                .toList();
    }

    /**
     * Returns what a total must be.
     *
     * @throws ArithmeticException if the sum does not fit into a {@code long}
     */
    Totals total(Criterion where, Optional<Attribute<Long>> amount) {
        List<Found> selected = find(Query.of(where));
        BigInteger sum = selected.stream()
                .flatMap(found -> amount.flatMap(found.cells()::get).stream())
                .map(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, BigInteger::add);
        return new Totals(selected.size(), sum.longValueExact());
    }
}
