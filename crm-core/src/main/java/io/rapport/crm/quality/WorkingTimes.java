package io.rapport.crm.quality;

import io.rapport.crm.care.Wait;
import java.util.Collection;

/**
 * Working times say how long something takes by the calendar of the policy, without the time in which the company waits
 * for the customer. What is not over takes at least as long as it has taken, and counts so: leaving it out would make a
 * slow company look fast.
 *
 * @param over how many are over
 * @param open how many are not
 * @param median the time by which half are over
 * @param p90 the time by which nine of ten are over
 */
public record WorkingTimes(long over, long open, TimeQuantile median, TimeQuantile p90) {
    static WorkingTimes of(Collection<Wait> waits) {
        SurvivalCurve curve = new SurvivalCurve(waits);
        long over = waits.stream().filter(Wait::over).count();
        return new WorkingTimes(
                over,
                waits.size() - over,
                curve.quantile(0.5, Confidence.LEVEL),
                curve.quantile(0.9, Confidence.LEVEL));
    }
}
