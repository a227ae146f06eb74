package io.rapport.crm.attribute;

import com.google.common.collect.ImmutableList;
import io.rapport.crm.failure.InvalidInputException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The attributes of one customer. Immutable. */
public final class Cells {
    /** No attribute has a value. */
    public static final Cells NONE = new Cells(ImmutableList.of());

    private static final Comparator<Cell> BY_ATTRIBUTE = Comparator.comparing(Cell::attribute);

    /** By the name of the attribute. So few that a map would take more room and save no time. */
    private final ImmutableList<Cell> cells;

    private Cells(ImmutableList<Cell> cells) {
        this.cells = cells;
    }

    /**
     * These values.
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

    /** All values, by the name of the attribute. */
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
