package io.rapport.crm.care;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.Exhibits;
import io.rapport.crm.interaction.Ref;
import java.time.Instant;
import java.util.Optional;

/**
 * Says what promises tell about the company's conduct. An open promise that is past its time counts as late today.
 *
 * @param terms how promises count
 * @param exhibits takes the evidence that the promises give
 */
record PromiseConduct(CareTerms terms, Exhibits exhibits) {
    private static final Evidence SILENTLY_CHANGED = Evidence.against("promise_silently_changed");
    private static final Evidence KEPT = Evidence.inFavour("promise_kept");
    private static final Evidence KEPT_WITH_NOTICE = Evidence.inFavour("promise_early_notice");
    private static final Evidence LATE = Evidence.against("promise_late");
    private static final Evidence BROKEN = Evidence.against("promise_broken");

    /** Judges a promise as it stands at a moment. If nobody has recorded that it was made, there is no evidence. */
    void judge(String key, PromiseEpisode episode, Instant now) {
        Optional<Promise> made = Promise.of(key, episode, now);
        if (made.isEmpty()) {
            return;
        }
        Promise promise = made.get();
        for (Instant change : promise.silentChanges()) {
            exhibit(SILENTLY_CHANGED, promise, change);
        }
        PromiseTerms usual = terms.promise(promise.what());
        Instant end = promise.settledAt().orElse(now);
        switch (promise.status()) {
            case OPEN -> {}
            case KEPT -> {
                Evidence kept = promise.wasPostponed() ? KEPT_WITH_NOTICE : KEPT;
                exhibit(kept.times(usual.tightness(promise)), promise, end);
            }
            case KEPT_LATE, OVERDUE -> exhibit(LATE.times(usual.lateness(promise, end)), promise, end);
            case BROKEN -> exhibit(BROKEN, promise, end);
        }
    }

    private void exhibit(Evidence piece, Promise promise, Instant at) {
        exhibits.add(piece.atStake(promise.stake() / 100.0), at, Ref.promise(promise.key()));
    }
}
