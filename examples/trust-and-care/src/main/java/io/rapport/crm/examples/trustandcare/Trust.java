package io.rapport.crm.examples.trustandcare;

import io.rapport.crm.Crm;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.ActedInInterest;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.trust.TrustAssessment;
import io.rapport.crm.trust.TrustAttributes;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Has Anna reason to trust the shop, and why? */
final class Trust {
    private Trust() {}

    static void isAsked(Crm crm, CustomerId anna, Instant now, PrintStream out) {
        Instant ordered = Instant.parse("2026-03-02T12:00:00Z");
        Instant complained = Instant.parse("2026-03-09T12:00:00Z");
        Interaction advice =
                LateParcel.SHOP.fact("advice-1", LateParcel.ANNA, now, new ActedInInterest("cheaper_elsewhere"));

        TrustAssessment trust = crm.customer(anna).orElseThrow().trust(); // one read, as of now
        out.println(trust); // 51 of 100 (33 to 70), working trust
        double atLeast60 = trust.score().distribution().atLeast(60); // decide by this, never by the score alone
        out.printf(Locale.ROOT, "60 or more with a probability of %.2f%n", atLeast60);
        trust.reasons().forEach(out::println); // goodwill (1.00): +6.7 points, promise late (1.57): -4.0 points, ...

        var pieces = crm.trust().explain(anna).orElseThrow().pieces(); // each promise, case and fact
        pieces.forEach(piece -> out.println(piece.reason()));
        var preview = crm.trust().preview(anna, List.of(advice)).orElseThrow(); // nothing is recorded
        out.printf(Locale.ROOT, "honest advice: %+.1f points%n", preview.change());
        crm.trust().trend(anna, List.of(ordered, complained)).orElseThrow().forEach(out::println); // how it was

        crm.trust().withPrior(crm.trust().fitPrior()).keepScores(done -> {}); // as attributes
        out.println(crm.customers().where(TrustAttributes.TRUST.atLeast(50.0)).count() + " with 50 or more");
    }
}
