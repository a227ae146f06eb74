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
 * How well customers are served. What erased customers said and came with is gone; their orders remain, dated to the first of
 * the month, so that complaints for a thousand orders are understated where many were erased.
 */
public final class QualityService {
    /** A share of all customers up to which theirs are read one by one: beyond it, one walk through the log is less work. */
    private static final int ONE_IN = 20;

    private final Kernel kernel;
    private final CarePolicy policy;

    /** Measures time by the calendar of the {@link CarePolicy} of the settings. */
    public QualityService(Kernel kernel) {
        this.kernel = kernel;
        this.policy = kernel.settings().or(CarePolicy.usual(kernel.zone()));
    }

    /**
     * Of all customers, as far as is known now. Reads the log; in memory are the facts of one customer and the cases of the
     * period.
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
     * Of the customers who meet a criterion now, whether or not they met it in the period. Reads their profiles to know them
     * and keeps their ids in memory; then reads their histories one by one, or the log if they are more than one in 20 of
     * all.
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
