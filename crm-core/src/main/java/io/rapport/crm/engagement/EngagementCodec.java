package io.rapport.crm.engagement;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.engagement.PublicWords.Said;
import io.rapport.crm.interaction.Referred;
import io.rapport.crm.profile.Codec;
import io.rapport.crm.profile.StateReader;
import io.rapport.crm.profile.StateWriter;
import io.rapport.crm.value.AmountsCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Writes what a customer did beyond buying as bytes, some 20 and at most 28 more for each customer who was brought, and
 * reads it.
 */
final class EngagementCodec implements Codec<EngagementHistory> {
    private static final AmountsCodec AMOUNTS = new AmountsCodec();

    @Override
    public void write(EngagementHistory history, StateWriter out) {
        Referrals referrals = history.referrals();
        out.count(referrals.number()).count(referrals.newest().size());
        referrals.newest().forEach(referral -> write(referral, out));
        write(history.publicWords().positive(), out);
        write(history.publicWords().neutral(), out);
        write(history.publicWords().negative(), out);
        out.count(history.inboundContacts()).count(history.outboundContacts()).count(history.comments());
        AMOUNTS.write(history.soldAtKnownCost(), out);
        AMOUNTS.write(history.costOfGoods(), out);
    }

    @Override
    public EngagementHistory read(StateReader in) {
        long number = in.count();
        List<Referral> newest = new ArrayList<>();
        for (int rest = in.size(); rest > 0; rest--) {
            newest.add(referral(in));
        }
        return new EngagementHistory(
                new Referrals(number, newest),
                new PublicWords(said(in), said(in), said(in)),
                in.count(),
                in.count(),
                in.count(),
                AMOUNTS.read(in),
                AMOUNTS.read(in));
    }

    private static void write(Referral referral, StateWriter out) {
        UUID id = referral.customer().value();
        out.moment(referral.at())
                .number(id.getMostSignificantBits())
                .number(id.getLeastSignificantBits())
                .count(referral.outcome() == Referred.Outcome.DECISIVE ? 1 : 0);
    }

    private static Referral referral(StateReader in) {
        return new Referral(
                in.moment(),
                new CustomerId(new UUID(in.number(), in.number())),
                in.count() == 1 ? Referred.Outcome.DECISIVE : Referred.Outcome.HELPFUL);
    }

    private static void write(Said said, StateWriter out) {
        out.count(said.times()).count(said.reach());
    }

    private static Said said(StateReader in) {
        return new Said(in.count(), in.count());
    }
}
