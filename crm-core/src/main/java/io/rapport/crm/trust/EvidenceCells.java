package io.rapport.crm.trust;

import com.google.common.collect.ImmutableSortedMap;
import io.rapport.crm.profile.StateReader;
import io.rapport.crm.profile.StateWriter;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * All evidence on the company's conduct towards one customer, summed up by type and week: so weekly caps are exact and
 * evidence can decay by the week. Where more than a year lies between a week and the newest evidence, four weeks are one
 * cell. A function of the set of pieces; merges exactly. Immutable.
 */
public final class EvidenceCells {
    /** No evidence. */
    public static final EvidenceCells NONE = new EvidenceCells(ImmutableSortedMap.of());

    /** How many weeks an old cell spans; it begins with a multiple of them. */
    static final int WEEKS_OF_BLOCK = 4;

    private static final int WEEKS_KEPT_SINGLY = 52;

    private final ImmutableSortedMap<String, ImmutableSortedMap<Long, Cell>> cells;

    /** Sums in millionths. */
    record Cell(long favourable, long unfavourable) {
        Cell plus(Cell other) {
            return new Cell(
                    Math.addExact(favourable, other.favourable), Math.addExact(unfavourable, other.unfavourable));
        }
    }

    private EvidenceCells(ImmutableSortedMap<String, ImmutableSortedMap<Long, Cell>> cells) {
        this.cells = cells;
    }

    /** One piece. */
    public static EvidenceCells of(Evidence piece) {
        Cell cell = new Cell(piece.favourable(), piece.unfavourable());
        return new EvidenceCells(ImmutableSortedMap.of(piece.type(), ImmutableSortedMap.of(piece.week(), cell)));
    }

    /**
     * All evidence of both.
     *
     * @throws ArithmeticException if a sum does not fit
     */
    public EvidenceCells plus(EvidenceCells other) {
        if (other.cells.isEmpty()) {
            return this;
        }
        if (cells.isEmpty()) {
            return other;
        }
        long singleFrom = Math.max(singleFrom(), other.singleFrom());
        SortedMap<String, SortedMap<Long, Cell>> sums = new TreeMap<>();
        addTo(sums, singleFrom);
        other.addTo(sums, singleFrom);
        ImmutableSortedMap.Builder<String, ImmutableSortedMap<Long, Cell>> all = ImmutableSortedMap.naturalOrder();
        sums.forEach((type, weeks) -> all.put(type, ImmutableSortedMap.copyOfSorted(weeks)));
        return new EvidenceCells(all.buildOrThrow());
    }

    /** From here on, to the newest evidence, a cell is one week; before, it is four. */
    long singleFrom() {
        long newest = cells.values().stream()
                .mapToLong(ImmutableSortedMap::lastKey)
                .max()
                .orElse(Long.MIN_VALUE / 2);
        return blockOf(newest - WEEKS_KEPT_SINGLY);
    }

    /** The cells by type and first week. */
    SortedMap<String, ? extends SortedMap<Long, Cell>> cells() {
        return cells;
    }

    /** In which cell a piece of some week lies. */
    long cellOf(long week) {
        return week < singleFrom() ? blockOf(week) : week;
    }

    private void addTo(SortedMap<String, SortedMap<Long, Cell>> sums, long singleFrom) {
        BiFunction<Cell, Cell, Cell> sum = Cell::plus;
        cells.forEach((type, weeks) -> {
            SortedMap<Long, Cell> ofType = sums.computeIfAbsent(type, first -> new TreeMap<>());
            weeks.forEach((week, cell) -> ofType.merge(week < singleFrom ? blockOf(week) : week, cell, sum));
        });
    }

    private static long blockOf(long week) {
        return Math.floorDiv(week, (long) WEEKS_OF_BLOCK) * WEEKS_OF_BLOCK;
    }

    void write(StateWriter out) {
        out.count(cells.size());
        cells.forEach((type, weeks) -> {
            out.text(type).count(weeks.size());
            long before = 0;
            for (var cell : weeks.entrySet()) {
                out.number(cell.getKey() - before)
                        .count(cell.getValue().favourable())
                        .count(cell.getValue().unfavourable());
                before = cell.getKey();
            }
        });
    }

    static EvidenceCells read(StateReader in) {
        ImmutableSortedMap.Builder<String, ImmutableSortedMap<Long, Cell>> all = ImmutableSortedMap.naturalOrder();
        for (int types = in.size(); types > 0; types--) {
            String type = in.text();
            ImmutableSortedMap.Builder<Long, Cell> weeks = ImmutableSortedMap.naturalOrder();
            long week = 0;
            for (int rest = in.size(); rest > 0; rest--) {
                week += in.number();
                weeks.put(week, new Cell(in.count(), in.count()));
            }
            all.put(type, weeks.buildOrThrow());
        }
        return new EvidenceCells(all.buildOrThrow());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EvidenceCells evidence && evidence.cells.equals(cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    /** How many cells of which types. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("evidence");
        cells.forEach((type, weeks) -> text.append(' ').append(type).append(':').append(weeks.size()));
        return text.toString();
    }
}
