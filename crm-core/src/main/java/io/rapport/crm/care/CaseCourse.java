package io.rapport.crm.care;

import java.time.Instant;

/**
 * A course says how a case went, as it is measured over many.
 *
 * @param kind what the customer came with
 * @param openedAt when it began
 * @param firstResponse how long it took until the company reacted
 * @param resolution how long it took until the company settled it, by the latest settlement; not over after it was
 *     opened again
 * @param everSettled whether the company ever settled it
 * @param reopened whether it was opened again after that
 * @param failureRank 1 if it is the first complaint of its cause within 180 days, 2 if it is the second, and so on, of
 *     those that nobody found unfounded; 0 if it is none of them
 */
public record CaseCourse(
        CaseKind kind,
        Instant openedAt,
        Wait firstResponse,
        Wait resolution,
        boolean everSettled,
        boolean reopened,
        int failureRank) {}
