package io.rapport.crm.buildchecks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What users can name of a type is written down, and nothing else. */
class ApiLinesTest {
    @Test
    void aClassWithWhatItHasFromOneThatNobodyCanName() {
        assertThat(lines(Village.Shop.class)).isEqualTo("""
                abstract static class Shop<T extends Comparable<T>> extends Counter implements Comparator<T>
                    static final int Shop.DOORS
                    protected Shop(int)
                    protected abstract void Shop.close()
                    static <K, V> Optional<? super V> Shop.find(Map<K, List<V[]>>, K) throws IOException
                    void Counter.serve()""");
    }

    @Test
    void aSealedInterface() {
        assertThat(lines(Village.Goods.class)).isEqualTo("""
                interface Goods extends Supplier<String> permits Bread, Milk
                    default String Goods.get()
                    abstract int Goods.price()
                    default int Goods.prices(int)""");
    }

    @Test
    void aRecord() {
        assertThat(lines(Village.Bread.class)).isEqualTo("""
                record Bread (int price, List<String> grains) implements Goods
                    Bread(int)""");
    }

    @Test
    void anEnum() {
        assertThat(lines(Village.Day.class)).isEqualTo("""
                enum Day (MONDAY, FRIDAY)
                    Day Day.next()""");
    }

    @Test
    void whoCanBeNamed() {
        assertThat(ApiLines.isVisible(Village.Bread.class)).isTrue();
        assertThat(ApiLines.isVisible(Village.Milk.class)).isFalse();
        assertThat(ApiLines.isVisible(ApiLines.class)).isFalse();
    }

    private static String lines(Class<?> type) {
        return String.join("\n", ApiLines.of(type)).replace("buildchecks.Village.", "");
    }
}
