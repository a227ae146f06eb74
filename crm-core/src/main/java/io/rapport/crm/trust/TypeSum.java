package io.rapport.crm.trust;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.EvidenceCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Adds up what evidence of one type still counts in a week. */
final class TypeSum {
    private static final Comparator<EvidenceCell> BY_WEEK = Comparator.comparingLong(EvidenceCell::week);

    private final Scale scale;
    private final long week;
    /** How much single pieces count under a cap is not known before all of their week are there. */
    private final List<EvidenceCell> singles = new ArrayList<>();

    private long size;
    private double favourable;
    private double unfavourable;

    TypeSum(Scale scale, long week) {
        this.scale = scale;
        this.week = week;
    }

    void add(Evidence piece, long itsWeek) {
        if (scale.isCapped()) {
            singles.add(EvidenceCell.of(piece, itsWeek));
        } else {
            add(piece.favourable(), piece.unfavourable(), scale.factor(itsWeek, week));
        }
    }

    void add(long itsWeek, int weeks, long inFavour, long against) {
        add(inFavour, against, scale.factor(itsWeek, weeks, Math.addExact(inFavour, against), week));
    }

    TypeTotal total() {
        addSingles();
        return new TypeTotal(scale.type(), (double) size / Evidence.UNIT, favourable, unfavourable);
    }

    private void addSingles() {
        singles.sort(BY_WEEK);
        for (int i = 0; i < singles.size(); ) {
            EvidenceCell cell = singles.get(i++);
            while (i < singles.size() && singles.get(i).week() == cell.week()) {
                cell = cell.plus(singles.get(i++));
            }
            add(cell.week(), cell.weeks(), cell.favourable(), cell.unfavourable());
        }
        singles.clear();
    }

    private void add(long inFavour, long against, double factor) {
        size = Math.addExact(size, Math.addExact(inFavour, against));
        favourable += inFavour * factor;
        unfavourable += against * factor;
    }
}
