package io.rapport.crm.care;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.Exhibit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What a promise says about the company's conduct. An open one that is past its time counts as late today.
 *
 * @param terms how it counts
 * @param zone in which weeks are counted
 */
record PromiseConduct(CareTerms terms, ZoneId zone) {
    List<Exhibit> of(Promise promise, Instant now) {
        List<Exhibit> exhibits = new ArrayList<>();
        for (Instant change : promise.silentChanges()) {
            exhibits.add(exhibit(promise, change, Evidence.against("promise_silently_changed", week(change))));
        }
        PromiseTerms usual = terms.promise(promise.what());
        Instant end = promise.settledAt().orElse(now);
        switch (promise.status()) {
            case OPEN -> {}
            case KEPT -> {
                String type = promise.wasPostponed() ? "promise_early_notice" : "promise_kept";
                Evidence kept = Evidence.inFavour(type, week(end)).times(usual.tightness(promise));
                exhibits.add(exhibit(promise, end, kept));
            }
            case KEPT_LATE, OVERDUE -> {
                Evidence late = Evidence.against("promise_late", week(end)).times(usual.lateness(promise, end));
                exhibits.add(exhibit(promise, end, late));
            }
            case BROKEN -> exhibits.add(exhibit(promise, end, Evidence.against("promise_broken", week(end))));
        }
        return exhibits;
    }

    private static Exhibit exhibit(Promise promise, Instant at, Evidence evidence) {
        return new Exhibit(
                evidence.atStake(promise.stake() / 100.0), at, promise.ref().toString());
    }

    private long week(Instant at) {
        return Evidence.week(at, zone);
    }
}
