package io.rapport.crm.trust;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.EvidenceCell;
import io.rapport.crm.evidence.EvidenceCells;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up what evidence of each type still counts in a week. Weekly caps hold in each collection that is added. */
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
            TypeTotal.Adding sum = sum(name);
            if (sum != null) {
                EvidenceType type = sum.type();
                cells.forEach(name, cell -> sum.add(cell.favourable(), cell.unfavourable(), factor(type, cell, week)));
            }
        }
        return this;
    }

    /** Pieces that are known one by one. Only where weeks are capped must they be summed up first. */
    TypeTotals add(Collection<Evidence> pieces) {
        List<Evidence> capped = new ArrayList<>();
        for (Evidence piece : pieces) {
            TypeTotal.Adding known = sums.get(piece.type());
            TypeTotal.Adding sum = known == null ? sum(piece.type()) : known;
            if (sum == null) {
                continue;
            }
            if (sum.type().isUncapped()) {
                sum.add(piece.favourable(), piece.unfavourable(), factor(sum.type(), piece, week));
            } else {
                capped.add(piece);
            }
        }
        return capped.isEmpty() ? this : add(EvidenceCells.of(capped));
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

    /** By how much each millionth of a single piece counts. */
    static double factor(EvidenceType type, Evidence piece, long week) {
        return type.weight() * faded(type, (double) Math.max(0, week - piece.week())) / Evidence.UNIT;
    }

    private static double faded(EvidenceType type, double weeks) {
        return Math.exp(-weeks * DAYS_OF_WEEK / type.halfLifeDays() * LN_2);
    }

    /** Where evidence of a type is added; null if the policy does not know the type. */
    private TypeTotal.@Nullable Adding sum(String name) {
        EvidenceType type = types.get(name);
        return type == null ? null : sums.computeIfAbsent(name, first -> new TypeTotal.Adding(type));
    }
}
