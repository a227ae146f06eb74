package io.rapport.crm.evidence;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Evidence on the company's conduct towards one customer, summed up by type and week: so weekly caps are exact and
 * evidence can decay by the week. Where more than a year lies between a week and the newest evidence, four weeks are one
 * cell. A function of the set of pieces; merges exactly. Immutable.
 */
public final class EvidenceCells {
    /** No evidence. */
    public static final EvidenceCells NONE = new EvidenceCells(ImmutableSortedMap.of());

    /** How many weeks an old cell spans; it begins with a multiple of them. */
    private static final int WEEKS_OF_BLOCK = 4;

    private static final int WEEKS_KEPT_SINGLY = 52;

    private final ImmutableSortedMap<String, ImmutableSortedMap<Long, Sum>> sums;
    /** From here on, to the newest evidence, a cell is one week; before, it is four. */
    private final long singleFrom;

    /** In millionths. */
    record Sum(long favourable, long unfavourable) {
        Sum plus(Sum other) {
            return new Sum(
                    Math.addExact(favourable, other.favourable), Math.addExact(unfavourable, other.unfavourable));
        }
    }

    EvidenceCells(ImmutableSortedMap<String, ImmutableSortedMap<Long, Sum>> sums) {
        this.sums = sums;
        this.singleFrom = singleFrom(sums.values().stream()
                .mapToLong(ImmutableSortedMap::lastKey)
                .max()
                .orElse(Long.MIN_VALUE / 2));
    }

    /** These pieces. */
    public static EvidenceCells of(Evidence... pieces) {
        return of(List.of(pieces));
    }

    /**
     * These pieces.
     *
     * @throws ArithmeticException if a sum does not fit
     */
    public static EvidenceCells of(Collection<Evidence> pieces) {
        SortedMap<String, SortedMap<Long, Sum>> all = new TreeMap<>();
        long singleFrom =
                singleFrom(pieces.stream().mapToLong(Evidence::week).max().orElse(0));
        for (Evidence piece : pieces) {
            add(all, piece.type(), piece.week(), new Sum(piece.favourable(), piece.unfavourable()), singleFrom);
        }
        return of(all);
    }

    /**
     * All evidence of both.
     *
     * @throws ArithmeticException if a sum does not fit
     */
    public EvidenceCells plus(EvidenceCells other) {
        if (other.sums.isEmpty()) {
            return this;
        }
        if (sums.isEmpty()) {
            return other;
        }
        long latest = Math.max(singleFrom, other.singleFrom);
        SortedMap<String, SortedMap<Long, Sum>> all = new TreeMap<>();
        addTo(all, latest);
        other.addTo(all, latest);
        return of(all);
    }

    /** The types of which there is evidence, in order. */
    public Set<String> types() {
        return sums.keySet();
    }

    /** Hands over the cells of a type, the earliest first. */
    public void forEach(String type, Consumer<EvidenceCell> use) {
        sums.getOrDefault(type, ImmutableSortedMap.of()).forEach((week, sum) -> use.accept(cell(type, week, sum)));
    }

    /** The cell in which a piece has been summed up; absent if there is none. */
    public Optional<EvidenceCell> holding(Evidence piece) {
        SortedMap<Long, Sum> weeks = sums.getOrDefault(piece.type(), ImmutableSortedMap.of());
        long week = cellOf(piece.week(), singleFrom);
        return Optional.ofNullable(weeks.get(week)).map(sum -> cell(piece.type(), week, sum));
    }

    SortedMap<String, ? extends SortedMap<Long, Sum>> sums() {
        return sums;
    }

    private void addTo(SortedMap<String, SortedMap<Long, Sum>> all, long latest) {
        sums.forEach((type, weeks) -> weeks.forEach((week, sum) -> add(all, type, week, sum, latest)));
    }

    private static void add(
            SortedMap<String, SortedMap<Long, Sum>> all, String type, long week, Sum sum, long singleFrom) {
        BiFunction<Sum, Sum, Sum> plus = Sum::plus;
        all.computeIfAbsent(type, first -> new TreeMap<>()).merge(cellOf(week, singleFrom), sum, plus);
    }

    private static EvidenceCells of(SortedMap<String, SortedMap<Long, Sum>> all) {
        ImmutableSortedMap.Builder<String, ImmutableSortedMap<Long, Sum>> copy = ImmutableSortedMap.naturalOrder();
        all.forEach((type, weeks) -> copy.put(type, ImmutableSortedMap.copyOfSorted(weeks)));
        return new EvidenceCells(copy.buildOrThrow());
    }

    private EvidenceCell cell(String type, long week, Sum sum) {
        int weeks = week < singleFrom ? WEEKS_OF_BLOCK : 1;
        return new EvidenceCell(type, week, weeks, sum.favourable(), sum.unfavourable());
    }

    private static long singleFrom(long newest) {
        return blockOf(newest - WEEKS_KEPT_SINGLY);
    }

    private static long cellOf(long week, long singleFrom) {
        return week < singleFrom ? blockOf(week) : week;
    }

    private static long blockOf(long week) {
        return Math.floorDiv(week, (long) WEEKS_OF_BLOCK) * WEEKS_OF_BLOCK;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EvidenceCells evidence && evidence.sums.equals(sums);
    }

    @Override
    public int hashCode() {
        return sums.hashCode();
    }

    /** How many cells of which types. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("evidence");
        sums.forEach((type, weeks) -> text.append(' ').append(type).append(':').append(weeks.size()));
        return text.toString();
    }
}
