package io.rapport.crm.examples.insights.overview;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first few of many, without keeping the others. */
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

    /** In order. */
    List<T> list() {
        return lastFirst.stream().sorted(order).toList();
    }
}
