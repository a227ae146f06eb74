package io.rapport.crm.value;

import io.rapport.crm.money.Amounts;
import io.rapport.crm.money.Money;
import io.rapport.crm.profile.Codec;
import io.rapport.crm.profile.StateReader;
import io.rapport.crm.profile.StateWriter;

/** Writes money of several currencies as bytes, for the states of features. */
public final class AmountsCodec implements Codec<Amounts> {
    /** Needs no settings. */
    public AmountsCodec() {}

    @Override
    public void write(Amounts amounts, StateWriter out) {
        out.count(amounts.toList().size());
        for (Money money : amounts.toList()) {
            out.text(money.currency().getCurrencyCode()).number(money.minorUnits());
        }
    }

    @Override
    public Amounts read(StateReader in) {
        Amounts amounts = Amounts.NONE;
        for (int rest = in.size(); rest > 0; rest--) {
            String code = in.text();
            amounts = amounts.plus(Amounts.of(new Money(in.number(), Money.currency(code))));
        }
        return amounts;
    }
}
