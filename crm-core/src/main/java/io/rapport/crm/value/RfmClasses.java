package io.rapport.crm.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Classes say how many customers got each mark.
 *
 * @param recency the number with mark 1, 2, 3, 4, 5
 * @param frequency likewise
 * @param monetary likewise
 * @param best how many have 5-5-5
 * @param recencyByFrequency for each mark for recency from 1 to 5, the number with frequency 1, 2, 3, 4, 5
 */
public record RfmClasses(
        List<Long> recency, List<Long> frequency, List<Long> monetary, long best, List<List<Long>> recencyByFrequency) {
    /** Counts marks. */
    public static RfmClasses of(Collection<RfmScore> scores) {
        return new RfmClasses(
                counts(scores, RfmScore::recency),
                counts(scores, RfmScore::frequency),
                counts(scores, RfmScore::monetary),
                scores.stream().filter(new RfmScore(5, 5, 5)::equals).count(),
                recencyByFrequency(scores));
    }

    private static List<List<Long>> recencyByFrequency(Collection<RfmScore> scores) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(mark ->
                        scores.stream().filter(score -> score.recency() == mark).toList())
                .map(alike -> counts(alike, RfmScore::frequency))
                .toList();
    }

    private static List<Long> counts(Collection<RfmScore> scores, ToIntFunction<RfmScore> mark) {
        List<Long> counts = new ArrayList<>(Collections.nCopies(5, 0L));
        for (RfmScore score : scores) {
            counts.set(mark.applyAsInt(score) - 1, counts.get(mark.applyAsInt(score) - 1) + 1);
        }
        return List.copyOf(counts);
    }
}
