package io.rapport.crm.attribute;

import com.google.common.collect.ImmutableSortedMap;
import io.rapport.crm.failure.Require;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The attributes of one customer. Immutable. */
public final class Cells {
    /** No attribute has a value. */
    public static final Cells NONE = new Cells(new TreeMap<>());

    private final ImmutableSortedMap<String, Cell> byAttribute;

    private Cells(SortedMap<String, Cell> byAttribute) {
        this.byAttribute = ImmutableSortedMap.copyOfSorted(byAttribute);
    }

    /**
     * These values.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if an attribute has two
     */
    public static Cells of(Collection<? extends Cell> cells) {
        TreeMap<String, Cell> byAttribute = new TreeMap<>();
        for (Cell cell : cells) {
            Cell other = byAttribute.put(cell.attribute(), cell);
            Require.that(other == null, "attribute." + cell.attribute(), "two values", "name each attribute once");
        }
        return new Cells(byAttribute);
    }

    /** The value of an attribute, if it has one. */
    public <T> Optional<T> get(Attribute<T> attribute) {
        return cell(attribute.name()).map(attribute::valueOf);
    }

    /** The stored value of the attribute of this name, if it has one. */
    public Optional<Cell> cell(String attribute) {
        return Optional.ofNullable(byAttribute.get(attribute));
    }

    /** All values, by the name of the attribute. */
    public Collection<Cell> toCollection() {
        return byAttribute.values();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cells cells && cells.byAttribute.equals(byAttribute);
    }

    @Override
    public int hashCode() {
        return byAttribute.hashCode();
    }

    @Override
    public String toString() {
        return byAttribute.values().toString();
    }
}
