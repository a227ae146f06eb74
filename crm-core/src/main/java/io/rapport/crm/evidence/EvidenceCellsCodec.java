package io.rapport.crm.evidence;

import com.google.common.collect.ImmutableSortedMap;
import io.rapport.crm.evidence.EvidenceCells.Sum;
import io.rapport.crm.profile.Codec;
import io.rapport.crm.profile.StateReader;
import io.rapport.crm.profile.StateWriter;

/** Evidence as bytes: some five for a cell. */
public final class EvidenceCellsCodec implements Codec<EvidenceCells> {
    /** Needs nothing. */
    public EvidenceCellsCodec() {}

    @Override
    public void write(EvidenceCells evidence, StateWriter out) {
        out.count(evidence.sums().size());
        evidence.sums().forEach((type, weeks) -> {
            out.text(type).count(weeks.size());
            long before = 0;
            for (var sum : weeks.entrySet()) {
                out.number(sum.getKey() - before)
                        .count(sum.getValue().favourable())
                        .count(sum.getValue().unfavourable());
                before = sum.getKey();
            }
        });
    }

    @Override
    public EvidenceCells read(StateReader in) {
        ImmutableSortedMap.Builder<String, ImmutableSortedMap<Long, Sum>> all = ImmutableSortedMap.naturalOrder();
        for (int types = in.size(); types > 0; types--) {
            String type = in.text();
            ImmutableSortedMap.Builder<Long, Sum> weeks = ImmutableSortedMap.naturalOrder();
            long week = 0;
            for (int rest = in.size(); rest > 0; rest--) {
                week += in.number();
                weeks.put(week, new Sum(in.count(), in.count()));
            }
            all.put(type, weeks.buildOrThrow());
        }
        return new EvidenceCells(all.buildOrThrow());
    }
}
