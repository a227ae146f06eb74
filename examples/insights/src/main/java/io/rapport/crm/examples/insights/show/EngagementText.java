package io.rapport.crm.examples.insights.show;

import io.rapport.crm.engagement.EngagementHistory;
import io.rapport.crm.engagement.PublicWords;
import io.rapport.crm.engagement.PublicWords.Said;
import io.rapport.crm.examples.insights.console.Readable;
import io.rapport.crm.interaction.Referred.Outcome;
import java.util.ArrayList;
import java.util.List;

/** What a customer did beyond buying, for people; nothing about what never happened. */
final class EngagementText {
    private EngagementText() {}

    static List<String> lines(EngagementHistory history) {
        List<String> lines = new ArrayList<>();
        long brought = history.referrals().newest().size();
        if (brought > 0) {
            long decisive = history.referrals().newest().stream()
                    .filter(referral -> referral.outcome() == Outcome.DECISIVE)
                    .count();
            lines.add("Has brought " + Readable.count(brought, "customer") + ", " + decisive + " of them decisively.");
        }
        PublicWords words = history.publicWords();
        long spoken = words.positive().times()
                + words.neutral().times()
                + words.negative().times();
        if (spoken > 0) {
            lines.add("Has spoken in public " + Readable.count(spoken, "time") + ": well " + said(words.positive())
                    + ", badly " + said(words.negative()) + ".");
        }
        long contacts = history.inboundContacts() + history.outboundContacts();
        if (contacts > 0) {
            lines.add("Was in contact " + Readable.count(contacts, "time") + ", began it "
                    + Readable.count(history.inboundContacts(), "time") + ".");
        }
        if (history.comments() > 0) {
            lines.add("Has rated with words " + Readable.count(history.comments(), "time") + ".");
        }
        return lines;
    }

    private static String said(Said said) {
        return Readable.count(said.times()) + " (reach " + Readable.count(said.reach()) + ")";
    }
}
