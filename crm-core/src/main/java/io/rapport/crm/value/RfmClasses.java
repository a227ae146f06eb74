package io.rapport.crm.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How many customers got each mark.
 *
 * @param recency the number with mark 1, 2, 3, 4, 5
 * @param frequency likewise
 * @param monetary likewise
 * @param best how many have 5-5-5
 */
public record RfmClasses(List<Long> recency, List<Long> frequency, List<Long> monetary, long best) {
    /** Counts marks. */
    public static RfmClasses of(Collection<RfmScore> scores) {
        return new RfmClasses(
                counts(scores, RfmScore::recency),
                counts(scores, RfmScore::frequency),
                counts(scores, RfmScore::monetary),
                scores.stream().filter(new RfmScore(5, 5, 5)::equals).count());
    }

    private static List<Long> counts(Collection<RfmScore> scores, ToIntFunction<RfmScore> mark) {
        List<Long> counts = new ArrayList<>(Collections.nCopies(5, 0L));
        for (RfmScore score : scores) {
            counts.set(mark.applyAsInt(score) - 1, counts.get(mark.applyAsInt(score) - 1) + 1);
        }
        return List.copyOf(counts);
    }
}
