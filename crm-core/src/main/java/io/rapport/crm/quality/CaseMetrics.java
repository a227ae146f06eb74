package io.rapport.crm.quality;

/**
 * Case metrics say how cases of a kind went.
 *
 * @param resolved how many are settled now
 * @param reopened of those that were ever settled, how many were opened again
 * @param firstResponse how long it took until the company first reacted
 * @param resolution how long it took until they were settled for good, as far as is known; without the time between a
 *     settlement and its re-opening
 */
public record CaseMetrics(Share resolved, Share reopened, WorkingTimes firstResponse, WorkingTimes resolution) {
    /** Counts the cases. */
    public long cases() {
        return resolved.of();
    }
}
