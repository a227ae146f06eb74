package io.rapport.crm.quality;

import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.care.CarePolicy;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.kernel.Customers;
import io.rapport.crm.kernel.Kernel;
import io.rapport.crm.kernel.Logs;
import io.rapport.crm.kernel.Snapshot;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Answers how well customers are served. What erased customers said and came with is gone. Their orders remain, dated
 * to the first of the month, so that complaints for a thousand orders are understated where many were erased.
 */
public final class QualityService {
    /**
     * Customers are read one by one as long as they are at most one in so many of all; beyond that, one walk through
     * the log is less work.
     */
    private static final int ONE_IN = 20;

    private final Kernel kernel;
    private final CarePolicy policy;

    /** Measures time by the calendar of the {@link CarePolicy} of the settings. */
    public QualityService(Kernel kernel) {
        this.kernel = kernel;
        this.policy = kernel.settings().or(CarePolicy.usual(kernel.zone()));
    }

    /**
     * Measures how well all customers were served, as far as is known now. It reads the log; in memory are the facts of
     * one customer and the cases of the period.
     *
     * @param from the first day, in the business zone
     * @param to the day after the last
     * @throws io.rapport.crm.failure.InvalidInputException if it is not after the first
     */
    public QualityMetrics metrics(LocalDate from, LocalDate to) {
        QualitySample sample = sample(from, to);
        kernel.logs().ofAll(sample::add);
        return sample.metrics();
    }

    /**
     * Measures how well those customers were served who meet a criterion now, whether or not they met it in the period.
     * It reads their profiles to know them and keeps their ids in memory; then it reads their histories one by one, or
     * the log if they are more than one in 20 of all.
     *
     * @param from the first day, in the business zone
     * @param to the day after the last
     * @throws io.rapport.crm.failure.InvalidInputException if it is not after the first
     */
    public QualityMetrics metrics(Criterion segment, LocalDate from, LocalDate to) {
        QualitySample sample = sample(from, to);
        Customers<Snapshot> all = kernel.customers();
        Set<CustomerId> members = all.where(segment).stream().map(Snapshot::id).collect(Collectors.toSet());
        Logs logs = kernel.logs();
        if (members.size() > all.count() / ONE_IN) {
            logs.of(members::contains, sample::add);
        } else {
            members.forEach(member -> sample.add(logs.of(member)));
        }
        return sample.metrics();
    }

    private QualitySample sample(LocalDate from, LocalDate to) {
        return new QualitySample(new Period(from, to), policy, kernel.zone(), kernel.now());
    }
}
