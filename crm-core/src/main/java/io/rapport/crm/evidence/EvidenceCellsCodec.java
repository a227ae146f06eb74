package io.rapport.crm.evidence;

import com.google.common.collect.ImmutableSortedMap;
import io.rapport.crm.profile.Codec;
import io.rapport.crm.profile.StateReader;
import io.rapport.crm.profile.StateWriter;

/** Writes evidence as bytes, some five for a cell, and reads it. */
public final class EvidenceCellsCodec implements Codec<EvidenceCells> {
    /** Makes the codec, which needs nothing. */
    public EvidenceCellsCodec() {}

    @Override
    public void write(EvidenceCells evidence, StateWriter out) {
        out.count(evidence.sums().size());
        evidence.sums().forEach((type, weeks) -> {
            out.text(type).count(weeks.size());
            long before = 0;
            for (int i = 0; i < weeks.size(); i++) {
                out.number(weeks.week(i) - before).count(weeks.favourable(i)).count(weeks.unfavourable(i));
                before = weeks.week(i);
            }
        });
    }

    @Override
    public EvidenceCells read(StateReader in) {
        ImmutableSortedMap.Builder<String, WeekSums> all = ImmutableSortedMap.naturalOrder();
        for (int types = in.size(); types > 0; types--) {
            String type = in.text();
            int size = in.size();
            WeekSums.Collector weeks = new WeekSums.Collector(size);
            long week = 0;
            for (int i = 0; i < size; i++) {
                week += in.number();
                weeks.add(week, in.count(), in.count());
            }
            all.put(type, weeks.sums());
        }
        return new EvidenceCells(all.buildOrThrow());
    }
}
