package io.rapport.crm.engagement;

import static io.rapport.crm.engagement.EngagementPolicyTest.POLICY;
import static java.util.stream.Collectors.toMap;

import com.google.common.collect.Sets;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Explained;
import io.rapport.crm.forecast.KnownModel;
import io.rapport.crm.forecast.Valuation;
import io.rapport.crm.forecast.ValueModel;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.profile.Settings;
import io.rapport.crm.profile.Summary;
import io.rapport.crm.value.PurchaseHistory;
import io.rapport.crm.value.ValueFeature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Holds customers who know each other, by number. */
final class Neighbourhood {
    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
    private static final Summary<EngagementHistory> ENGAGEMENT = new EngagementFeature().summary();
    private static final Summary<PurchaseHistory> PURCHASES = new ValueFeature(Settings.in(ZoneOffset.UTC)).summary();

    private final Map<CustomerId, EngagementHistory> engagement = new TreeMap<>();
    private final Map<CustomerId, PurchaseHistory> purchases = new TreeMap<>();
    private final EngagementValuation valuation;

    private Neighbourhood(Optional<ValueModel> model) {
        this.valuation =
                new EngagementValuation(POLICY, Valuation.of(KnownModel.DAY, Currency.getInstance("EUR")), model);
    }

    static Neighbourhood valued() {
        return new Neighbourhood(Optional.of(KnownModel.MBG));
    }

    static Neighbourhood withoutModel() {
        return new Neighbourhood(Optional.empty());
    }

    static CustomerId customer(long number) {
        return new CustomerId(new UUID(7, number));
    }

    /** Adds something that a customer does so many days after the start. */
    Neighbourhood does(long who, int day, Detail detail) {
        Interaction fact = Source.of("shop", Channel.WEB)
                .fact("1", Customer.of(customer(who)), START.plusSeconds(86_400L * day), detail);
        engagement.merge(customer(who), ENGAGEMENT.of(fact), ENGAGEMENT::merge);
        purchases.merge(customer(who), PURCHASES.of(fact), PURCHASES::merge);
        return this;
    }

    Neighbourhood forgets(long who) {
        engagement.remove(customer(who));
        purchases.remove(customer(who));
        return this;
    }

    Explained<EngagementValue> value(long who) {
        return value(customer(who));
    }

    /** Adds up the parts of all values, one by one. */
    EngagementValue sumOfAll() {
        return engagement.keySet().stream()
                .map(customer -> value(customer).value())
                .reduce(EngagementValue::plus)
                .orElseThrow();
    }

    EngagementTotal total() {
        EngagementTotal.Adding adding = new EngagementTotal.Adding(valuation);
        engagement.forEach((customer, history) -> adding.add(customer, history, purchasesOf(customer)));
        return adding.total(some -> Sets.intersection(some, engagement.keySet()));
    }

    private Explained<EngagementValue> value(CustomerId customer) {
        return valuation.of(
                customer,
                engagement.getOrDefault(customer, EngagementHistory.EMPTY),
                purchasesOf(customer),
                purchases,
                engagement.entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey, entry -> entry.getValue().referrals())));
    }

    private PurchaseHistory purchasesOf(CustomerId customer) {
        return purchases.getOrDefault(customer, PurchaseHistory.EMPTY);
    }
}
