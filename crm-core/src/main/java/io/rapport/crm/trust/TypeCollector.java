package io.rapport.crm.trust;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.EvidenceCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects evidence of one type and adds up what it still counts in a week. */
final class TypeCollector {
    private static final Comparator<EvidenceCell> BY_WEEK = Comparator.comparingLong(EvidenceCell::week);

    private final Weighting weighting;
    private final long week;
    /** Holds single pieces under a cap. How much they count is not known before all of their week are there. */
    private final List<EvidenceCell> capped = new ArrayList<>();

    private long size;
    private double favourable;
    private double unfavourable;

    TypeCollector(Weighting weighting, long week) {
        this.weighting = weighting;
        this.week = week;
    }

    void add(Evidence piece, long itsWeek) {
        if (weighting.isCapped()) {
            capped.add(EvidenceCell.of(piece, itsWeek));
        } else {
            add(piece.favourable(), piece.unfavourable(), weighting.factor(itsWeek, week));
        }
    }

    void add(long itsWeek, int weeks, long inFavour, long against) {
        add(inFavour, against, weighting.factor(itsWeek, weeks, Math.addExact(inFavour, against), week));
    }

    TypeTally tally() {
        addCapped();
        return new TypeTally(weighting.type(), (double) size / Evidence.UNIT, new Tally(favourable, unfavourable));
    }

    private void addCapped() {
        capped.sort(BY_WEEK);
        for (int i = 0; i < capped.size(); ) {
            EvidenceCell cell = capped.get(i++);
            while (i < capped.size() && capped.get(i).week() == cell.week()) {
                cell = cell.plus(capped.get(i++));
            }
            add(cell.week(), cell.weeks(), cell.favourable(), cell.unfavourable());
        }
        capped.clear();
    }

    private void add(long inFavour, long against, double factor) {
        size = Math.addExact(size, Math.addExact(inFavour, against));
        favourable += inFavour * factor;
        unfavourable += against * factor;
    }
}
