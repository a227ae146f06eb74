package io.rapport.crm.attribute;

import com.google.common.collect.ImmutableList;
import io.rapport.crm.failure.InvalidInputException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Cells are the attributes of one customer. They are immutable. */
public final class Cells {
    /** These are the cells of a customer of whom no attribute has a value. */
    public static final Cells NONE = new Cells(ImmutableList.of());

    private static final Comparator<Cell> BY_ATTRIBUTE = Comparator.comparing(Cell::attribute);

    /**
     * They are in the order of their attributes' names, and so few that a map would take more room and save no time.
     */
    private final ImmutableList<Cell> cells;

    private Cells(ImmutableList<Cell> cells) {
        this.cells = cells;
    }

    /**
     * Returns these values as cells.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if an attribute has two
     */
    public static Cells of(Collection<? extends Cell> cells) {
        ImmutableList<Cell> sorted = ImmutableList.sortedCopyOf(BY_ATTRIBUTE, cells);
        for (int i = 1; i < sorted.size(); i++) {
            String attribute = sorted.get(i).attribute();
            if (attribute.equals(sorted.get(i - 1).attribute())) {
                throw new InvalidInputException("attribute." + attribute, "two values", "name each attribute once");
            }
        }
        return new Cells(sorted);
    }

    /** The value of an attribute, if it has one. */
    public <T> Optional<T> get(Attribute<T> attribute) {
        return cell(attribute.name()).map(attribute::valueOf);
    }

    /** The stored value of the attribute of this name, if it has one. */
    public Optional<Cell> cell(String attribute) {
        for (Cell cell : cells) {
            if (cell.attribute().equals(attribute)) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    /** Returns all values, by the name of the attribute. */
    public Collection<Cell> toCollection() {
        return cells;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cells others && others.cells.equals(cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    @Override
    public String toString() {
        return cells.toString();
    }
}
