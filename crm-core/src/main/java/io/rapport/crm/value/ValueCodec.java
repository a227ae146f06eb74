package io.rapport.crm.value;

import io.rapport.crm.profile.Codec;
import io.rapport.crm.profile.StateReader;
import io.rapport.crm.profile.StateWriter;

/** Writes a purchase history as bytes: some 40 for an average customer. */
final class ValueCodec implements Codec<PurchaseHistory> {
    private static final AmountsCodec AMOUNTS = new AmountsCodec();

    @Override
    public void write(PurchaseHistory history, StateWriter out) {
        history.days.write(out);
        AMOUNTS.write(history.gross, out);
        history.firstDayGross.write(out);
        AMOUNTS.write(history.refunded, out);
        history.firstDayRefunded.write(out);
        out.count(history.orders).count(history.returns);
    }

    @Override
    public PurchaseHistory read(StateReader in) {
        return new PurchaseHistory(
                DaySet.read(in),
                AMOUNTS.read(in),
                FirstDay.read(in),
                AMOUNTS.read(in),
                FirstDay.read(in),
                in.count(),
                in.count());
    }
}
