package io.rapport.crm;

import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.service.Period;
import io.rapport.crm.service.ServiceMetrics;
import io.rapport.crm.service.ServiceSample;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How well customers are served. What erased customers said and came with is gone; their orders remain, dated to the first of
 * the month, so that complaints for a thousand orders are understated where many were erased.
 */
public final class ServiceQuality {
    /** A share of all customers up to which theirs are read one by one: beyond it, one walk through the log is less work. */
    private static final int ONE_IN = 20;

    private final Kernel kernel;

    ServiceQuality(Kernel kernel) {
        this.kernel = kernel;
    }

    /**
     * Of all customers, as far as is known now. Reads the log; in memory are the facts of one customer and the cases of the
     * period.
     *
     * @param from the first day, in the business zone
     * @param to the day after the last
     * @throws io.rapport.crm.failure.InvalidInputException if it is not after the first
     */
    public ServiceMetrics metrics(LocalDate from, LocalDate to) {
        ServiceSample sample = sample(from, to);
        new CustomerLogs(kernel).ofAll(sample::add);
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
    public ServiceMetrics metrics(Criterion segment, LocalDate from, LocalDate to) {
        ServiceSample sample = sample(from, to);
        Customers all = new Crm(kernel).customers();
        Set<CustomerId> members =
                all.where(segment).stream().map(CustomerView::id).collect(Collectors.toSet());
        CustomerLogs logs = new CustomerLogs(kernel);
        if (members.size() > all.count() / ONE_IN) {
            logs.of(members::contains, sample::add);
        } else {
            members.forEach(member -> sample.add(logs.of(member)));
        }
        return sample.metrics();
    }

    private ServiceSample sample(LocalDate from, LocalDate to) {
        return new ServiceSample(new Period(from, to), kernel.rooms().carePolicy(), kernel.zone(), kernel.now());
    }
}
