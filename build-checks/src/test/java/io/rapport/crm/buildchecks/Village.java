package io.rapport.crm.buildchecks;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Everything that can be public, and beside it what is not. */
public final class Village {
    /** Every shop has one. */
    abstract static class Counter {
        public void serve() {}

        void wipe() {}
    }

    public abstract static class Shop<T extends Comparable<T>> extends Counter implements Comparator<T> {
        public static final int DOORS = 1;
        static final int WINDOWS = 2;

        protected Shop(int shelves) {
            this(List.of(shelves));
        }

        Shop(List<Integer> shelves) {
            super();
            shelves.forEach(shelf -> wipe());
        }

        public static <K, V> Optional<? super V> find(Map<K, List<V[]>> goods, K key) throws IOException {
            if (!goods.containsKey(key)) {
                throw new IOException("no " + key);
            }
            return Optional.empty();
        }

        protected abstract void close();

        @Override
        void wipe() {}

        @Override
        public String toString() {
            return "shop";
        }
    }

    /** What a shop sells. */
    public sealed interface Goods extends Supplier<String> permits Bread, Milk {
        int price();

        default int prices(int many) {
            return many * price();
        }

        @Override
        default String get() {
            return "goods";
        }
    }

    public record Bread(int price, List<String> grains) implements Goods {
        public Bread {
            grains = List.copyOf(grains);
        }

        public Bread(int price) {
            this(price, List.of());
        }

        @Override
        public int price() {
            return price + 1;
        }
    }

    record Milk(int price) implements Goods {}

    public enum Day {
        MONDAY,
        FRIDAY;

        public Day next() {
            return this == MONDAY ? FRIDAY : MONDAY;
        }
    }
}
