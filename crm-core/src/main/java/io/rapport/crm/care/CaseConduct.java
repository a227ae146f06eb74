package io.rapport.crm.care;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.Exhibits;
import io.rapport.crm.interaction.Ref;
import java.time.Instant;
import java.util.List;

/**
 * Judges what cases say about the company's conduct: the failure behind a complaint, netted with its recovery, and how
 * fast the company reacted.
 *
 * @param policy how long they may take, and which type of evidence a complaint is
 * @param exhibits takes what they say
 */
record CaseConduct(CarePolicy policy, Exhibits exhibits) {
    private static final Evidence IGNORED = Evidence.against("complaint_ignored");
    private static final Evidence ANSWERED_LATE = Evidence.against("response_late");
    private static final Evidence ANSWERED_IN_TIME = Evidence.inFavour("response_in_time");
    private static final Evidence OFFERED = Evidence.against("upsell_during_complaint");
    /**
     * A failure that is no longer kept counts as a third of its kind: nobody knows how often it had happened before.
     */
    private static final int RANK_IN_RETROSPECT = 3;

    /**
     * Judges cases that are kept: the same failure again weighs more.
     *
     * @param stories all of the customer, see {@link CareHistory#stories}
     */
    void judge(List<CaseStory> stories, Instant now) {
        for (CaseStory story : stories) {
            CaseFile file = new CaseFile(story, policy);
            Instant end = story.firstReply().orElse(now);
            if (story.isComplaint()) {
                failure(story, file.recovery(now).leaves(story.rank()));
                if (file.isResolutionLate(end)) {
                    exhibit(IGNORED, story, end);
                }
            }
            if (file.isResponseLate(end)) {
                exhibit(ANSWERED_LATE, story, end);
            } else if (story.firstReply().isPresent()) {
                exhibit(ANSWERED_IN_TIME, story, end);
            }
        }
    }

    /** Judges one that is no longer kept. A failure counts as a repeated one, and there is no credit for speed. */
    void judgeInRetrospect(CaseStory story) {
        if (story.isComplaint()) {
            Recovery recovery = story.settlement()
                    .map(settlement -> settlement.recovery(story.opening().loss(), 0))
                    .orElse(Recovery.NONE);
            failure(story, recovery.leaves(RANK_IN_RETROSPECT));
        }
    }

    /** Judges offers that were made while a complaint was open. */
    void judgeOffers(List<Instant> offers, List<CaseStory> stories) {
        for (Instant offer : offers) {
            for (CaseStory story : stories) {
                if (story.isOpenAt(offer)) {
                    exhibit(OFFERED, story, offer);
                    break;
                }
            }
        }
    }

    private void failure(CaseStory story, double left) {
        Opening complaint = story.opening();
        long size = StrictMath.round(story.certainty() / 100.0 * left * Evidence.UNIT);
        if (size > 0) {
            exhibit(new Evidence(policy.terms().evidenceOf(complaint.subject()), 0, size), story, complaint.at());
        }
    }

    private void exhibit(Evidence piece, CaseStory story, Instant at) {
        exhibits.add(piece, at, Ref.caseNumber(story.number()));
    }
}
