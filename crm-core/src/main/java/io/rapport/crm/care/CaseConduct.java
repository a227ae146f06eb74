package io.rapport.crm.care;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.Exhibit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a case says about the company's conduct: the failure behind a complaint, netted with its recovery, and how fast the
 * company reacted.
 *
 * @param terms which type of evidence a complaint is
 * @param zone in which weeks are counted
 */
record CaseConduct(CareTerms terms, ZoneId zone) {
    private static final Duration HALF_A_YEAR = Duration.ofDays(180);
    private static final int MANIETH = 3;

    /**
     * What it says while it is kept.
     *
     * @param all the customer's cases: the same failure again weighs more
     */
    List<Exhibit> of(CaseFile file, Collection<CaseFile> all, Instant now) {
        List<Exhibit> exhibits = new ArrayList<>();
        Optional<Instant> reply = file.firstReply();
        if (file.opening().kind() == CaseKind.COMPLAINT) {
            add(exhibits, file, file.recovery(now).leaves(rank(file, all)));
            if (file.isResolutionLate(reply.orElse(now))) {
                against(exhibits, file, "complaint_ignored", reply.orElse(now));
            }
        }
        if (file.isResponseLate(reply.orElse(now))) {
            against(exhibits, file, "response_late", reply.orElse(now));
        } else if (reply.isPresent()) {
            Evidence inTime = Evidence.inFavour("response_in_time", week(reply.get()));
            exhibits.add(new Exhibit(inTime, reply.get(), file.ref().toString()));
        }
        return exhibits;
    }

    /** What is left of one that is no longer kept: a failure as if often repeated, without credit for speed. */
    List<Exhibit> inRetrospect(CaseFile file) {
        List<Exhibit> exhibits = new ArrayList<>();
        if (file.opening().kind() == CaseKind.COMPLAINT) {
            add(exhibits, file, file.recoveryInRetrospect().leaves(MANIETH));
        }
        return exhibits;
    }

    /** Offers while a complaint is open. */
    List<Exhibit> ofOffers(Collection<Instant> offers, Collection<CaseFile> files) {
        List<Exhibit> exhibits = new ArrayList<>();
        for (Instant offer : offers) {
            files.stream()
                    .filter(file -> file.isOpenAt(offer))
                    .findFirst()
                    .ifPresent(file -> exhibits.add(new Exhibit(
                            Evidence.against("upsell_during_complaint", week(offer)),
                            offer,
                            file.ref().toString())));
        }
        return exhibits;
    }

    /** The how manieth failure of its kind it is within half a year, by the time it happened. */
    static int rank(CaseFile file, Collection<CaseFile> all) {
        Instant since = file.opening().at().minus(HALF_A_YEAR);
        int rank = 1;
        for (CaseFile other : all) {
            boolean recent = !other.opening().at().isBefore(since);
            if (recent && other.complainedBefore(file) && other.isFailureLike(file)) {
                rank++;
            }
        }
        return rank;
    }

    private void add(List<Exhibit> exhibits, CaseFile file, double left) {
        Opening complaint = file.opening();
        Evidence failure = Evidence.against(terms.evidenceOf(complaint.subject()), week(complaint.at()))
                .times(file.certainty() * left);
        if (failure.unfavourable() > 0) {
            exhibits.add(new Exhibit(failure, complaint.at(), file.ref().toString()));
        }
    }

    private void against(List<Exhibit> exhibits, CaseFile file, String type, Instant at) {
        exhibits.add(
                new Exhibit(Evidence.against(type, week(at)), at, file.ref().toString()));
    }

    private long week(Instant at) {
        return Evidence.week(at, zone);
    }
}
