package io.rapport.crm.engagement;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.money.Money;
import io.rapport.crm.value.PurchaseHistory;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * An engagement total says what all customers together are worth. Nobody's lifetime value counts twice: what is
 * credited to those who brought a customer is left out, as it is part of the customer's own lifetime value. So a
 * referral adds the saved cost of winning, once for each customer who was brought, whoever brought that customer and
 * however often.
 *
 * @param customers how many there are
 * @param brought how many of them were brought by another
 * @param value the sums; the referral value is the saved cost of winning, and nothing is passed on
 */
public record EngagementTotal(long customers, long brought, EngagementValue value) {
    /** Adds up customers one by one. It is not for several threads at once. */
    public static final class Adding {
        private final EngagementValuation valuation;
        private final Function<PurchaseHistory, Optional<Money>> lifetimeValues;
        private final Set<CustomerId> brought = new HashSet<>();
        private long customers;
        private EngagementValue sum;

        /** Starts with nobody. */
        public Adding(EngagementValuation valuation) {
            this.valuation = valuation;
            this.lifetimeValues = valuation.lifetimeValues();
            this.sum = EngagementValue.nothing(valuation.policy().currency());
        }

        /**
         * Adds one more customer.
         *
         * @throws ArithmeticException if a sum does not fit into a {@code long}
         */
        public void add(CustomerId customer, EngagementHistory history, PurchaseHistory purchases) {
            customers++;
            sum = sum.plus(valuation.alone(history, purchases, lifetimeValues.apply(purchases)));
            history.referrals().newest().stream()
                    .map(Referral::customer)
                    .filter(other -> !other.equals(customer))
                    .forEach(brought::add);
        }

        /**
         * Returns the total.
         *
         * @param existing answers those of these customers that exist
         * @throws ArithmeticException if a sum does not fit into a {@code long}
         */
        public EngagementTotal total(UnaryOperator<Set<CustomerId>> existing) {
            long known = existing.apply(Set.copyOf(brought)).size();
            Money saved = valuation.policy().acquisition().times(known);
            return new EngagementTotal(customers, known, sum.withReferral(saved));
        }
    }
}
