package org.example.wishes;

import io.rapport.crm.profile.Codec;
import io.rapport.crm.profile.StateReader;
import io.rapport.crm.profile.StateWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.example.wishes.WishHistory.Entry;

/** A history as bytes: some twenty-five for a step. */
final class WishCodec implements Codec<WishHistory> {
    @Override
    public void write(WishHistory history, StateWriter out) {
        out.count(history.newest().size());
        for (Entry entry : history.newest()) {
            WishStep step = entry.step();
            out.moment(entry.at()).text(step.kind().name()).text(step.product());
            step.by().ifPresent(out::moment);
        }
    }

    @Override
    public WishHistory read(StateReader in) {
        List<Entry> newest = new ArrayList<>();
        for (int rest = in.size(); rest > 0; rest--) {
            Instant at = in.moment();
            WishStep.Kind kind = WishStep.Kind.valueOf(in.text());
            String product = in.text();
            boolean promised = kind == WishStep.Kind.PROMISED;
            Optional<Instant> by = promised ? Optional.of(in.moment()) : Optional.empty();
            newest.add(new Entry(at, new WishStep(kind, product, by)));
        }
        return new WishHistory(newest);
    }
}
