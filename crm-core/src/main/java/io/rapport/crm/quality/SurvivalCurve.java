package io.rapport.crm.quality;

import io.rapport.crm.care.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.gamma.InverseErf;

/**
 * A survival curve says which share takes longer than a time. It is the estimate of Kaplan and Meier
 * (<i>Journal of the American Statistical Association</i> 53, 1958, 457-481), to which those that are not over
 * contribute for as long as they were watched.
 */
final class SurvivalCurve {
    /** Shares are products of fractions: nine of ten leave not quite one tenth. */
    private static final double ROUNDING = 1e-9;

    /**
     * Says from a time on which share is left, and how many would tell as much about it if all had been watched to the
     * end.
     */
    private record Step(Duration from, double left, double size) {}

    private final List<Step> steps = new ArrayList<>();

    SurvivalCurve(Collection<Wait> waits) {
        List<Wait> byTime =
                waits.stream().sorted(Comparator.comparing(Wait::time)).toList();
        steps.add(new Step(Duration.ZERO, 1, byTime.size()));
        int first = 0;
        while (first < byTime.size()) {
            Duration time = byTime.get(first).time();
            int next = first;
            int over = 0;
            while (next < byTime.size() && byTime.get(next).time().equals(time)) {
                over += byTime.get(next).over() ? 1 : 0;
                next++;
            }
            steps.add(step(time, byTime.size() - first, over, byTime.size() - next));
            first = next;
        }
    }

    /**
     * Counts the share that is left after a time. Its variance is that of Peto et al. (<i>British Journal of Cancer</i>
     * 35, 1977, 1-39), that of a share of as many as there would have to have been for so many to be still watched.
     */
    private Step step(Duration time, int watched, int over, int stillWatched) {
        double before = steps.get(steps.size() - 1).left();
        double left = before * (watched - over) / watched;
        return new Step(time, left, left > 0 ? stillWatched / left : watched / before);
    }

    /**
     * Finds the time by which a part is over. Its interval consists of the times at which the share that is left does
     * not differ too much from what it should be, as Brookmeyer and Crowley (<i>Biometrics</i> 38, 1982, 29-41) do it,
     * but with the variance that it should have, so that it exists for few. If all are over, its ends are the usual
     * order statistics.
     *
     * @param part above 0 and below 1
     */
    TimeQuantile quantile(double part, double level) {
        double deviation = Math.sqrt(2 * part * (1 - part)) * InverseErf.value(level);
        Optional<Duration> estimate = Optional.empty();
        Optional<Duration> low = Optional.empty();
        Optional<Duration> high = Optional.empty();
        boolean last = true;
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            double excess = step.left() - (1 - part);
            double tolerance = deviation / Math.sqrt(step.size()) + ROUNDING;
            estimate = excess <= ROUNDING ? Optional.of(step.from()) : estimate;
            low = excess <= tolerance ? Optional.of(step.from()) : low;
            if (last && excess >= -tolerance) {
                high = i + 1 < steps.size() ? Optional.of(steps.get(i + 1).from()) : Optional.empty();
                last = false;
            }
        }
        return new TimeQuantile(estimate, low.orElse(Duration.ZERO), high, level);
    }
}
