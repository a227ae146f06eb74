package io.rapport.crm.examples.insights.show;

import io.rapport.crm.engagement.EngagementHistory;
import io.rapport.crm.engagement.PublicWords;
import io.rapport.crm.engagement.PublicWords.Said;
import io.rapport.crm.examples.insights.console.Wording;
import io.rapport.crm.interaction.Referred.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Tells people what a customer did beyond buying, and leaves out what never happened. */
final class EngagementText {
    private EngagementText() {}

    static List<String> lines(EngagementHistory history) {
        List<String> lines = new ArrayList<>();
        long brought = history.referrals().newest().size();
        if (brought > 0) {
            long decisive = history.referrals().newest().stream()
                    .filter(referral -> referral.outcome() == Outcome.DECISIVE)
                    .count();
            lines.add("Has brought " + Wording.count(brought, "customer") + ", " + decisive + " of them decisively.");
        }
        PublicWords words = history.publicWords();
        long spoken = words.positive().times()
                + words.neutral().times()
                + words.negative().times();
        if (spoken > 0) {
            lines.add("Has spoken in public " + Wording.count(spoken, "time") + ": well " + said(words.positive())
                    + ", badly " + said(words.negative()) + ".");
        }
        long contacts = history.inboundContacts() + history.outboundContacts();
        if (contacts > 0) {
            lines.add("Was in contact " + Wording.count(contacts, "time") + ", began it "
                    + Wording.count(history.inboundContacts(), "time") + ".");
        }
        if (history.comments() > 0) {
            lines.add("Has rated with words " + Wording.count(history.comments(), "time") + ".");
        }
        return lines;
    }

    private static String said(Said said) {
        return Wording.count(said.times()) + " (reach " + Wording.count(said.reach()) + ")";
    }
}
