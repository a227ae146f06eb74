package io.rapport.crm.evidence;

import com.google.common.collect.ImmutableSortedMap;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds the evidence on the company's conduct towards one customer, summed up by type and week. So weekly caps are
 * exact, and evidence can decay by the week. Where more than a year lies between a week and the newest evidence, four
 * weeks are one cell. The cells are a function of the set of pieces, and merge exactly. They are immutable.
 */
public final class EvidenceCells {
    /** There is no evidence. */
    public static final EvidenceCells NONE = new EvidenceCells(ImmutableSortedMap.of());

    private final ImmutableSortedMap<String, WeekSums> sums;
    private final Blocks blocks;

    /**
     * Blocks say which weeks lie in which cell.
     *
     * @param singleFrom from this one on, to the newest evidence, a cell is one week; before, it is four
     */
    record Blocks(long singleFrom) {
        /** Each week lies in a cell of its own. */
        private static final Blocks NONE = new Blocks(Long.MIN_VALUE);

        /** An old cell spans so many weeks; it begins with a multiple of them. */
        private static final int WEEKS_OF_BLOCK = 4;

        private static final int WEEKS_KEPT_SINGLY = 52;

        /** Returns the blocks with the newest evidence in some week. */
        static Blocks upTo(long newest) {
            return new Blocks(blockOf(newest - WEEKS_KEPT_SINGLY));
        }

        long cellOf(long week) {
            return week < singleFrom ? blockOf(week) : week;
        }

        int weeksOf(long cell) {
            return cell < singleFrom ? WEEKS_OF_BLOCK : 1;
        }

        Blocks later(Blocks other) {
            return singleFrom > other.singleFrom ? this : other;
        }

        private static long blockOf(long week) {
            return Math.floorDiv(week, (long) WEEKS_OF_BLOCK) * WEEKS_OF_BLOCK;
        }
    }

    EvidenceCells(ImmutableSortedMap<String, WeekSums> sums) {
        this(
                sums,
                Blocks.upTo(sums.values().stream()
                        .mapToLong(WeekSums::lastWeek)
                        .max()
                        .orElse(Long.MIN_VALUE / 2)));
    }

    private EvidenceCells(ImmutableSortedMap<String, WeekSums> sums, Blocks blocks) {
        this.sums = sums;
        this.blocks = blocks;
    }

    /**
     * Sums up pieces that are all of one week.
     *
     * @param week see {@link Weeks}
     * @throws ArithmeticException if a sum does not fit
     */
    public static EvidenceCells of(long week, Collection<Evidence> pieces) {
        return of(pieces.stream().map(piece -> EvidenceCell.of(piece, week)).toList(), Blocks.upTo(week));
    }

    /**
     * Sums up pieces as they are stored.
     *
     * @param zone in which weeks are counted
     * @throws ArithmeticException if a sum does not fit
     */
    public static EvidenceCells of(Collection<Exhibit> exhibits, ZoneId zone) {
        List<EvidenceCell> pieces = byWeek(exhibits, zone);
        return of(
                pieces,
                Blocks.upTo(pieces.stream().mapToLong(EvidenceCell::week).max().orElse(0)));
    }

    /**
     * Sums up pieces in cells of one week, however long ago they were. This is for what is not stored in this form, nor
     * added to what is.
     *
     * @param zone in which weeks are counted
     * @throws ArithmeticException if a sum does not fit
     */
    public static EvidenceCells ofSingleWeeks(Collection<Exhibit> exhibits, ZoneId zone) {
        return of(byWeek(exhibits, zone), Blocks.NONE);
    }

    private static List<EvidenceCell> byWeek(Collection<Exhibit> exhibits, ZoneId zone) {
        Weeks weeks = Weeks.in(zone);
        return exhibits.stream()
                .map(exhibit -> EvidenceCell.of(exhibit.evidence(), weeks.of(exhibit.at())))
                .sorted(Comparator.comparingLong(EvidenceCell::week))
                .toList();
    }

    private static EvidenceCells of(List<EvidenceCell> byWeek, Blocks blocks) {
        SortedMap<String, WeekSums> all = new TreeMap<>();
        byWeek.stream()
                .collect(Collectors.groupingBy(EvidenceCell::type))
                .forEach((type, pieces) -> all.put(type, WeekSums.of(pieces, blocks)));
        return new EvidenceCells(ImmutableSortedMap.copyOfSorted(all), blocks);
    }

    /**
     * Adds the evidence of other cells, whose weeks are those of the same zone.
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
        Blocks later = blocks.later(other.blocks);
        WeekSums nothing = WeekSums.of(List.of(), later);
        SortedMap<String, WeekSums> all = new TreeMap<>();
        sums.forEach((type, weeks) -> all.put(type, weeks.plus(other.sums.getOrDefault(type, nothing), later)));
        other.sums.forEach((type, weeks) -> {
            if (!sums.containsKey(type)) {
                all.put(type, weeks.plus(nothing, later));
            }
        });
        return new EvidenceCells(ImmutableSortedMap.copyOfSorted(all));
    }

    /** Returns the types of which there is evidence, in order. */
    public Set<String> types() {
        return sums.keySet();
    }

    /** Hands over the cells of a type, the earliest first. */
    public void forEach(String type, Use use) {
        WeekSums weeks = sums.get(type);
        for (int i = 0; weeks != null && i < weeks.size(); i++) {
            long week = weeks.week(i);
            use.cell(week, blocks.weeksOf(week), weeks.favourable(i), weeks.unfavourable(i));
        }
    }

    /** Takes cells of a type. */
    @FunctionalInterface
    public interface Use {
        /**
         * Takes a cell, in the parts of an {@link EvidenceCell}: a score looks at hundreds and needs no object for
         * each.
         */
        void cell(long week, int weeks, long favourable, long unfavourable);
    }

    /** Finds the cell in which pieces of a type and a week have been summed up. It is absent if there are none. */
    public Optional<EvidenceCell> holding(String type, long week) {
        WeekSums weeks = sums.get(type);
        int index = weeks == null ? -1 : weeks.indexOf(blocks.cellOf(week));
        return weeks == null || index < 0 ? Optional.empty() : Optional.of(cell(type, weeks, index));
    }

    SortedMap<String, WeekSums> sums() {
        return sums;
    }

    private EvidenceCell cell(String type, WeekSums weeks, int index) {
        long week = weeks.week(index);
        return new EvidenceCell(type, week, blocks.weeksOf(week), weeks.favourable(index), weeks.unfavourable(index));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EvidenceCells evidence && evidence.sums.equals(sums);
    }

    @Override
    public int hashCode() {
        return sums.hashCode();
    }

    /** Says how many cells there are of which types. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("evidence");
        sums.forEach((type, weeks) -> text.append(' ').append(type).append(':').append(weeks.size()));
        return text.toString();
    }
}
