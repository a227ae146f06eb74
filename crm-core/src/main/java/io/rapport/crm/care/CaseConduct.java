package io.rapport.crm.care;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.Exhibit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a case says about the company's conduct: the failure behind a complaint, netted with its recovery, and how fast the
 * company reacted.
 *
 * @param terms which type of evidence a complaint is
 * @param zone in which days are counted
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
        Case one = file.at(now);
        List<Exhibit> exhibits = new ArrayList<>();
        if (one.kind() == CaseKind.COMPLAINT) {
            add(exhibits, file, file.recovery(now).leaves(rank(file, all)));
            if (one.resolutionDue().isPresent()
                    && one.firstReply().orElse(now).isAfter(one.resolutionDue().get())) {
                against(exhibits, one, "complaint_ignored", one.firstReply().orElse(now));
            }
        }
        if (one.firstReply().isPresent()) {
            Instant reply = one.firstReply().get();
            if (file.clock().isLate(file.level().firstResponse(), reply)) {
                against(exhibits, one, "response_late", reply);
            } else {
                exhibits.add(new Exhibit(
                        Evidence.inFavour("response_in_time", day(reply)),
                        reply,
                        one.ref().toString()));
            }
        } else if (one.isReplyOverdue(now)) {
            against(exhibits, one, "response_late", now);
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
                            Evidence.against("upsell_during_complaint", day(offer)),
                            offer,
                            file.ref().toString())));
        }
        return exhibits;
    }

    /** The how manieth failure of its kind it is within half a year, by the time it happened. */
    static int rank(CaseFile file, Collection<CaseFile> all) {
        Instant since = file.opening().at().minus(HALF_A_YEAR);
        return 1
                + (int) all.stream()
                        .filter(other -> other.isFailureLike(file)
                                && !other.opening().at().isBefore(since))
                        .filter(other -> CaseFile.BY_FAILURE.compare(other, file) < 0)
                        .count();
    }

    private void add(List<Exhibit> exhibits, CaseFile file, double left) {
        Opening complaint = file.opening();
        Evidence failure = Evidence.against(terms.evidenceOf(complaint.subject()), day(complaint.at()))
                .times(file.certainty() * left);
        if (failure.unfavourable() > 0) {
            exhibits.add(new Exhibit(failure, complaint.at(), file.ref().toString()));
        }
    }

    private void against(List<Exhibit> exhibits, Case one, String type, Instant at) {
        exhibits.add(new Exhibit(Evidence.against(type, day(at)), at, one.ref().toString()));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
