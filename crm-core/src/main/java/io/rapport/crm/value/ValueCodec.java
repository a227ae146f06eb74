package io.rapport.crm.value;

import io.rapport.crm.money.Amounts;
import io.rapport.crm.money.Money;
import io.rapport.crm.profile.Codec;
import io.rapport.crm.profile.StateReader;
import io.rapport.crm.profile.StateWriter;

/** A purchase history as bytes: some 40 for an average customer. */
final class ValueCodec implements Codec<PurchaseHistory> {
    @Override
    public void write(PurchaseHistory history, StateWriter out) {
        history.days.write(out);
        write(history.gross, out);
        history.firstDayGross.write(out);
        write(history.refunded, out);
        history.firstDayRefunded.write(out);
        out.count(history.orders).count(history.returns);
    }

    @Override
    public PurchaseHistory read(StateReader in) {
        return new PurchaseHistory(
                DaySet.read(in),
                readAmounts(in),
                FirstDay.read(in),
                readAmounts(in),
                FirstDay.read(in),
                in.count(),
                in.count());
    }

    private static void write(Amounts amounts, StateWriter out) {
        out.count(amounts.toList().size());
        for (Money money : amounts.toList()) {
            out.text(money.currency().getCurrencyCode()).number(money.minorUnits());
        }
    }

    private static Amounts readAmounts(StateReader in) {
        Amounts amounts = Amounts.NONE;
        for (int rest = in.size(); rest > 0; rest--) {
            String code = in.text();
            amounts = amounts.plus(Amounts.of(new Money(in.number(), Money.currency(code))));
        }
        return amounts;
    }
}
