package io.rapport.crm.quality;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import io.rapport.crm.care.CaseKind;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.Rated.Instrument;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Quality metrics say how well customers were served in a period. Orders and ratings belong to the day on which they
 * happened, cases to the day on which they began, promises to the day on which they fell due, whatever became of them
 * later. Intervals take all answers, cases and promises as independent of each other; those of one customer are not
 * quite.
 *
 * @param period which days
 * @param answers what customers answered, by the question and the scale
 * @param complaints complaints beside orders
 * @param repeatFailures of the complaints that nobody found unfounded, how many had the same cause as another one of
 *     the same customer within the 180 days before
 * @param promises what became of promises
 * @param cases how cases went, for every kind
 */
public record QualityMetrics(
        Period period,
        List<Answers> answers,
        ComplaintRate complaints,
        Share repeatFailures,
        PromiseMetrics promises,
        Map<CaseKind, CaseMetrics> cases) {
    private static final int MOST_LIKELY = 10;

    /**
     * Copies the lists.
     *
     * @throws InvalidInputException if a kind of cases is missing
     */
    public QualityMetrics {
        boolean complete = cases.size() == CaseKind.values().length;
        Require.that(complete, "quality_metrics.cases", "a kind is missing", "give all kinds, also without a case");
        answers = ImmutableList.copyOf(answers);
        cases = Maps.immutableEnumMap(cases);
    }

    /** Returns how cases of a kind went. */
    public CaseMetrics cases(CaseKind kind) {
        return Objects.requireNonNull(cases.get(kind));
    }

    /**
     * Returns the net promoter score, by answers from 0 to 10; those on other scales are only among the
     * {@link #answers}.
     */
    public Nps nps() {
        return answers(Instrument.NPS).stream()
                .filter(some -> some.lowest() == 0 && some.highest() == MOST_LIKELY)
                .findFirst()
                .map(Nps::of)
                .orElse(new Nps(0, 0, 0));
    }

    /** Lists the answers to a question, for each scale on which it was answered: versions of it are never mixed. */
    public List<Answers> answers(Instrument instrument) {
        return answers.stream().filter(some -> some.instrument() == instrument).toList();
    }
}
