package io.rapport.crm;

import com.google.common.collect.Iterables;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Explained;
import io.rapport.crm.engagement.EngagementFeature;
import io.rapport.crm.engagement.EngagementHistory;
import io.rapport.crm.engagement.EngagementPolicy;
import io.rapport.crm.engagement.EngagementTotal;
import io.rapport.crm.engagement.EngagementValuation;
import io.rapport.crm.engagement.EngagementValue;
import io.rapport.crm.engagement.Referral;
import io.rapport.crm.engagement.Referrals;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.profile.Summary;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.StoredProfile;
import io.rapport.crm.value.PurchaseHistory;
import io.rapport.crm.value.Valuation;
import io.rapport.crm.value.ValueFeature;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What customers are worth as more than buyers: by those whom they bring, by what they say, less what they cost. */
public final class EngagementService {
    private static final int CUSTOMERS_AT_A_TIME = 1000;

    private final Kernel kernel;
    private final ValueFeature purchases;

    EngagementService(Kernel kernel) {
        this.kernel = kernel;
        this.purchases = new ValueFeature(kernel.zone());
    }

    /**
     * What a customer is worth, and why, by the model to go by if there is one; absent if there is no such customer. Four
     * reads: the model, the customer, those who were brought, and who else brought them.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if policy and valuation have different currencies
     * @throws ArithmeticException if an amount does not fit into a {@code long}
     */
    public Optional<Explained<EngagementValue>> of(CustomerId customer, EngagementPolicy policy, Valuation valuation) {
        EngagementValuation how = valuation(policy, valuation);
        return kernel.load(customer).map(found -> {
            CustomerView view = new CustomerView(kernel, found);
            EngagementHistory history = view.engagement();
            Set<CustomerId> brought = history.referrals().newest().stream()
                    .map(Referral::customer)
                    .collect(Collectors.toSet());
            return how.of(
                    customer, history, view.state(purchases), purchasesOf(brought), referrersOf(customer, brought));
        });
    }

    /**
     * What all customers together are worth; a customer who was brought by another counts once. Reads all profiles.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if policy and valuation have different currencies
     * @throws ArithmeticException if a sum does not fit into a {@code long}
     */
    public EngagementTotal total(EngagementPolicy policy, Valuation valuation) {
        EngagementTotal.Adding adding = new EngagementTotal.Adding(valuation(policy, valuation));
        new Crm(kernel).customers().forEach(view -> adding.add(view.id(), view.engagement(), view.state(purchases)));
        return adding.total(this::existing);
    }

    private EngagementValuation valuation(EngagementPolicy policy, Valuation valuation) {
        return new EngagementValuation(policy, valuation, new ValueService(kernel).model());
    }

    private Map<CustomerId, PurchaseHistory> purchasesOf(Set<CustomerId> customers) {
        Map<CustomerId, PurchaseHistory> histories = new HashMap<>();
        for (StoredProfile found : kernel.storage().load(customers).values()) {
            histories.put(found.customer(), new CustomerView(kernel, found).state(purchases));
        }
        return histories;
    }

    /** Everybody's referrals of these customers and of the one who brought them. */
    private Map<CustomerId, Referrals> referrersOf(CustomerId customer, Collection<CustomerId> brought) {
        Set<Ref> refs = brought.stream().map(Ref::customer).collect(Collectors.toSet());
        refs.add(Ref.customer(customer));
        Summary<EngagementHistory> summary = new EngagementFeature().summary();
        Map<CustomerId, EngagementHistory> histories = new HashMap<>();
        kernel.facts(new History(Optional.empty(), refs, false)).forEach(row -> {
            Interaction fact = kernel.features().vocabulary().decode(row);
            histories.merge(row.customer(), summary.of(fact), summary::merge);
        });
        return histories.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().referrals()));
    }

    private Set<CustomerId> existing(Set<CustomerId> customers) {
        Set<CustomerId> existing = new HashSet<>();
        for (Collection<CustomerId> some : Iterables.partition(customers, CUSTOMERS_AT_A_TIME)) {
            existing.addAll(kernel.storage().load(some).keySet());
        }
        return existing;
    }
}
