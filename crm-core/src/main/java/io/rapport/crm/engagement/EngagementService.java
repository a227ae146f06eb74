package io.rapport.crm.engagement;

import com.google.common.collect.Iterables;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Explained;
import io.rapport.crm.forecast.ForecastService;
import io.rapport.crm.forecast.Valuation;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.kernel.Kernel;
import io.rapport.crm.kernel.Snapshot;
import io.rapport.crm.profile.Summary;
import io.rapport.crm.value.PurchaseHistory;
import io.rapport.crm.value.ValueFeature;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Answers what customers are worth as more than buyers: by those whom they bring, by what they say, less what they
 * cost.
 */
public final class EngagementService {
    private static final int CUSTOMERS_AT_A_TIME = 1000;

    private final Kernel kernel;
    private final ForecastService forecast;
    private final EngagementFeature feature;
    private final ValueFeature purchases;

    /** Expects of buyers what the model to go by expects. */
    public EngagementService(Kernel kernel, ForecastService forecast) {
        this.kernel = kernel;
        this.forecast = forecast;
        this.feature = kernel.features().get(EngagementFeature.class);
        this.purchases = kernel.features().get(ValueFeature.class);
    }

    /** Returns what a customer did beyond buying. It reads nothing. */
    public EngagementHistory history(Snapshot customer) {
        return customer.state(feature);
    }

    /**
     * Tells what a customer is worth, and why, by the model to go by if there is one; absent if there is no such
     * customer. It costs four reads: the model, the customer, those who were brought, and who else brought them.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if policy and valuation have different currencies
     * @throws ArithmeticException if an amount does not fit into a {@code long}
     */
    public Optional<Explained<EngagementValue>> of(CustomerId customer, EngagementPolicy policy, Valuation valuation) {
        EngagementValuation how = valuation(policy, valuation);
        return kernel.customer(customer).map(found -> {
            EngagementHistory history = history(found);
            Set<CustomerId> brought = history.referrals().newest().stream()
                    .map(Referral::customer)
                    .collect(Collectors.toSet());
            return how.of(
                    customer, history, found.state(purchases), purchasesOf(brought), referrersOf(customer, brought));
        });
    }

    /**
     * Tells what all customers together are worth; a customer who was brought by another counts once. It reads all
     * profiles.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if policy and valuation have different currencies
     * @throws ArithmeticException if a sum does not fit into a {@code long}
     */
    public EngagementTotal total(EngagementPolicy policy, Valuation valuation) {
        EngagementTotal.Adding adding = new EngagementTotal.Adding(valuation(policy, valuation));
        kernel.customers().forEach(one -> adding.add(one.id(), history(one), one.state(purchases)));
        return adding.total(this::existing);
    }

    private EngagementValuation valuation(EngagementPolicy policy, Valuation valuation) {
        return new EngagementValuation(policy, valuation, forecast.model());
    }

    private Map<CustomerId, PurchaseHistory> purchasesOf(Set<CustomerId> customers) {
        Map<CustomerId, PurchaseHistory> histories = new HashMap<>();
        kernel.customers(customers).forEach((customer, found) -> histories.put(customer, found.state(purchases)));
        return histories;
    }

    /** Finds everybody's referrals of these customers and of the one who brought them. */
    private Map<CustomerId, Referrals> referrersOf(CustomerId customer, Collection<CustomerId> brought) {
        Set<Ref> refs = brought.stream().map(Ref::customer).collect(Collectors.toSet());
        refs.add(Ref.customer(customer));
        Summary<EngagementHistory> summary = feature.summary();
        Map<CustomerId, EngagementHistory> histories = new HashMap<>();
        kernel.timeline(refs)
                .forEach(entry ->
                        histories.merge(entry.recorded().customer(), summary.of(entry.fact()), summary::merge));
        return histories.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().referrals()));
    }

    private Set<CustomerId> existing(Set<CustomerId> customers) {
        Set<CustomerId> existing = new HashSet<>();
        for (Collection<CustomerId> some : Iterables.partition(customers, CUSTOMERS_AT_A_TIME)) {
            existing.addAll(kernel.customers(some).keySet());
        }
        return existing;
    }
}
