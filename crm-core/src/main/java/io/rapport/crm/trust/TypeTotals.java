package io.rapport.crm.trust;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.EvidenceCell;
import io.rapport.crm.evidence.EvidenceCells;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up what evidence of each type still counts in a week. Weekly caps hold in each book that is added. */
final class TypeTotals {
    private static final double DAYS_OF_WEEK = 7;
    private static final double LN_2 = Math.log(2);

    private final Map<String, EvidenceType> types;
    private final long week;
    private final Map<String, TypeTotal.Adding> sums = new HashMap<>();

    TypeTotals(TrustPolicy policy, long week) {
        this.types = policy.types();
        this.week = week;
    }

    TypeTotals add(EvidenceCells cells) {
        for (String name : cells.types()) {
            EvidenceType type = types.get(name);
            if (type != null) {
                TypeTotal.Adding sum = sums.computeIfAbsent(name, first -> new TypeTotal.Adding(type));
                cells.forEach(name, cell -> sum.add(cell.favourable(), cell.unfavourable(), factor(type, cell, week)));
            }
        }
        return this;
    }

    /** The totals, by the name of the type. */
    SortedMap<String, TypeTotal> byType() {
        SortedMap<String, TypeTotal> totals = new TreeMap<>();
        sums.forEach((name, sum) -> totals.put(name, sum.total()));
        return totals;
    }

    /** By how much each millionth in a cell counts. */
    static double factor(EvidenceType type, EvidenceCell cell, long week) {
        return type.weightInCell(cell.pieces(), cell.weeks()) * faded(type, cell.weeksBefore(week)) / Evidence.UNIT;
    }

    private static double faded(EvidenceType type, double weeks) {
        return Math.exp(-weeks * DAYS_OF_WEEK / type.halfLifeDays() * LN_2);
    }
}
