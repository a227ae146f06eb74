package io.rapport.crm.care;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Ranks failures among those of their kind within half a year, in the order in which the customer complained. */
final class Repetitions {
    private static final Duration HALF_A_YEAR = Duration.ofDays(180);

    private final Map<String, Deque<Instant>> recent = new HashMap<>();

    /**
     * Finds the rank of a complaint: 1 if it is the first failure of its kind, 2 if it is the second, and so on. An
     * unfounded one gets the rank that it would have if it were a failure.
     *
     * @param story not before the one asked for last, in the order in which the customer complained
     */
    int rank(CaseStory story) {
        Instant at = story.opening().at();
        Instant since = at.minus(HALF_A_YEAR);
        Deque<Instant> alike = recent.computeIfAbsent(story.opening().subject(), first -> new ArrayDeque<>());
        while (!alike.isEmpty() && alike.getFirst().isBefore(since)) {
            alike.removeFirst();
        }
        int rank = alike.size() + 1;
        if (story.isFailure()) {
            alike.addLast(at);
        }
        return rank;
    }
}
