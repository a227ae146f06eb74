package io.rapport.crm.examples.insights.overview;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the first few of many in some order and forgets the others. */
final class Foremost<T> {
    private final Comparator<T> order;
    private final int limit;
    private final PriorityQueue<T> lastFirst;

    Foremost(Comparator<T> order, int limit) {
        this.order = order;
        this.limit = limit;
        this.lastFirst = new PriorityQueue<>(order.reversed());
    }

    void add(T one) {
        lastFirst.add(one);
        if (lastFirst.size() > limit) {
            lastFirst.remove();
        }
    }

    /** The list is in the order of the comparator. */
    List<T> list() {
        return lastFirst.stream().sorted(order).toList();
    }
}
