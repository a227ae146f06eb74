package io.rapport.crm.care;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Counts the failures of a kind within half a year, in the order in which customers complained. */
final class Repetitions {
    private static final Duration HALF_A_YEAR = Duration.ofDays(180);

    private final Map<String, Deque<Instant>> recent = new HashMap<>();

    /**
     * The how manieth failure of its kind a complaint is, or would be if it was right.
     *
     * @param story not before the one asked for last, in the order in which customers complained
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
