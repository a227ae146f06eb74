package io.rapport.crm.trust;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.EvidenceCells;
import io.rapport.crm.trust.EvidenceType.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds up what evidence of each type still counts in a week. Weekly caps hold in each book that is added, and for all single
 * pieces together.
 */
final class TypeTotals {
    private static final Scale NOTHING = Scale.of(EvidenceType.UNKNOWN);

    private final Map<String, Scale> scales;
    private final long week;
    private final Map<String, TypeSum> sums = new HashMap<>();

    TypeTotals(Map<String, Scale> scales, long week) {
        this.scales = scales;
        this.week = week;
    }

    TypeTotals add(EvidenceCells cells) {
        for (String name : cells.types()) {
            TypeSum sum = sum(name);
            cells.forEach(name, sum::add);
        }
        return this;
    }

    void add(Evidence piece, long itsWeek) {
        sum(piece.type()).add(piece, itsWeek);
    }

    /** The totals, by the name of the type. */
    SortedMap<String, TypeTotal> byType() {
        SortedMap<String, TypeTotal> totals = new TreeMap<>();
        sums.forEach((name, sum) -> {
            if (scales.containsKey(name)) {
                totals.put(name, sum.total());
            }
        });
        return totals;
    }

    /** What all evidence of the company's conduct says together. */
    static Tallies conduct(Collection<TypeTotal> totals) {
        Tallies sum = Tallies.NONE;
        for (TypeTotal total : totals) {
            if (total.type().role() == Role.CONDUCT) {
                sum = sum.plus(total.tallies());
            }
        }
        return sum;
    }

    private TypeSum sum(String name) {
        TypeSum known = sums.get(name);
        if (known == null) {
            known = new TypeSum(scales.getOrDefault(name, NOTHING), week);
            sums.put(name, known);
        }
        return known;
    }
}
