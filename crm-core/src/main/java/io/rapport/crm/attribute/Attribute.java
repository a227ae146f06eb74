package io.rapport.crm.attribute;

import io.rapport.crm.attribute.Criterion.Comparison.Operator;
import io.rapport.crm.failure.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An attribute is something to select, order and total customers by. It is kept up to date at every write, and is an
 * absolute figure (a day, an amount), never an age, so that it does not go stale. A customer for whom nothing is known
 * has no value.
 *
 * @param <T> how a value looks to the caller
 */
public final class Attribute<T> {
    /** The type says how a value is stored and ordered. */
    public enum Type {
        /** The value is a {@code long}. */
        NUMBER,
        /** The value is a short ASCII token. */
        TOKEN
    }

    private final String name;
    private final Type type;
    private final Function<T, Cell> toCell;
    private final Function<Cell, T> toValue;

    private Attribute(String name, Type type, Function<T, Cell> toCell, Function<Cell, T> toValue) {
        this.name = Require.token("attribute", name, 40);
        this.type = type;
        this.toCell = toCell;
        this.toValue = toValue;
    }

    /** Makes an attribute that is a whole number: a count, or an amount in minor units. */
    public static Attribute<Long> number(String name) {
        return counted(name, value -> value, value -> value);
    }

    /**
     * Makes an attribute that is a number with decimals, rounded half to even. It is stored as a whole number of the
     * last place.
     *
     * @param places after the point, from 0 to 9
     */
    public static Attribute<Double> decimal(String name, int places) {
        Require.that(places >= 0 && places <= 9, "attribute.places", "not from 0 to 9", "give fewer or more");
        return counted(
                name,
                value -> {
                    Require.that(Double.isFinite(value), "attribute." + name, "no finite number", "leave it out");
                    return BigDecimal.valueOf(value)
                            .setScale(places, RoundingMode.HALF_EVEN)
                            .unscaledValue()
                            .longValueExact();
                },
                stored -> BigDecimal.valueOf(stored, places).doubleValue());
    }

    /** Makes an attribute that is a calendar day of the business zone. It is stored as days since 1970-01-01. */
    public static Attribute<LocalDate> day(String name) {
        return counted(name, LocalDate::toEpochDay, LocalDate::ofEpochDay);
    }

    /** Makes an attribute that is a moment. It is stored as milliseconds since 1970-01-01T00:00Z. */
    public static Attribute<Instant> moment(String name) {
        return counted(name, Instant::toEpochMilli, Instant::ofEpochMilli);
    }

    /** Makes an attribute that is a word out of a few: up to 60 of {@code a-z 0-9 _ . -}, ordered by ASCII code. */
    public static Attribute<String> token(String name) {
        return new Attribute<>(
                name, Type.TOKEN, value -> new Cell.Token(name, value), cell -> ((Cell.Token) cell).value());
    }

    /** Makes an attribute that is a constant of an enum. It is stored as its name in lower case. */
    public static <E extends Enum<E>> Attribute<E> word(String name, Class<E> words) {
        return new Attribute<>(
                name,
                Type.TOKEN,
                value -> new Cell.Token(name, value.name().toLowerCase(Locale.ROOT)),
                cell -> Enum.valueOf(words, ((Cell.Token) cell).value().toUpperCase(Locale.ROOT)));
    }

    private static <T> Attribute<T> counted(String name, Function<T, Long> toLong, Function<Long, T> toValue) {
        return new Attribute<>(
                name,
                Type.NUMBER,
                value -> new Cell.Numeric(name, toLong.apply(value)),
                cell -> toValue.apply(((Cell.Numeric) cell).value()));
    }

    /** Its name: up to 40 of {@code a-z 0-9 _ . -}; also the name of its column, where it has one. */
    public String name() {
        return name;
    }

    /** Returns how it is stored. */
    public Type type() {
        return type;
    }

    /** A value as it is stored. */
    public Cell cell(T value) {
        return toCell.apply(value);
    }

    /**
     * A stored value as the caller sees it.
     *
     * @throws ClassCastException if it is of the other type
     */
    public T valueOf(Cell cell) {
        return toValue.apply(cell);
    }

    /** Asks for exactly this value. */
    public Criterion is(T value) {
        return compared(Operator.EQUAL, value);
    }

    /** Asks for one of these values. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Criterion isOneOf(T... values) {
        return new Criterion.AnyOf(Stream.of(values).map(this::is).toList());
    }

    /** Asks for less than this value. */
    public Criterion lessThan(T value) {
        return compared(Operator.LESS, value);
    }

    /** Asks for this value or less. */
    public Criterion atMost(T value) {
        return compared(Operator.LESS_OR_EQUAL, value);
    }

    /** Asks for more than this value. */
    public Criterion moreThan(T value) {
        return compared(Operator.GREATER, value);
    }

    /** Asks for this value or more. */
    public Criterion atLeast(T value) {
        return compared(Operator.GREATER_OR_EQUAL, value);
    }

    /** Asks for an earlier day or moment than this. */
    public Criterion before(T value) {
        return lessThan(value);
    }

    /** Asks for a later day or moment than this. */
    public Criterion after(T value) {
        return moreThan(value);
    }

    /** Asks for a value from the first to the second, both included. */
    public Criterion between(T from, T to) {
        return new Criterion.AllOf(List.of(atLeast(from), atMost(to)));
    }

    /** Asks for any value at all. */
    public Criterion isKnown() {
        return new Criterion.Known(name, type);
    }

    private Criterion compared(Operator operator, T value) {
        return new Criterion.Comparison(type, operator, cell(value));
    }

    /** Attributes are equal if their names and types are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Attribute<?> attribute && attribute.name.equals(name) && attribute.type == type;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
