package io.rapport.crm.simulation;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Interaction;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A simulated shop does not exist, but it has a life. Plan and seed decide everything: the same ones give the same
 * facts to the last byte, on every machine, and a customer's life does not depend on how many others there are.
 *
 * @param plan what kind of shop it is
 * @param seed which of all the lives that such a shop can have
 */
public record SimulatedShop(ShopPlan plan, long seed) {
    /** Makes a shop of the usual kind with so many customers. */
    public static SimulatedShop of(int customers, long seed) {
        return new SimulatedShop(ShopPlan.usual().customers(customers), seed);
    }

    /** Returns the customers, made up one by one while the stream is read. */
    public Stream<SimulatedCustomer> customers() {
        return IntStream.rangeClosed(1, plan.customers()).mapToObj(number -> SimulatedCustomer.of(plan, seed, number));
    }

    /**
     * Returns what happens, customer by customer, and of each in the order of time. No fact is later than the last day
     * of the plan. Referrals are not among the facts: see {@link #referrals}. Ids of facts are unique within the shop;
     * to record two shops in one storage, give them different names.
     */
    public Stream<Interaction> facts() {
        return customers().flatMap(customer -> customer.facts().stream());
    }

    /**
     * Returns who brought whom, to be recorded after the other facts: who was brought is named by the library's own id.
     *
     * @param ids answers the id of a customer by the account; who has none was not recorded, and is left out
     */
    public Stream<Interaction> referrals(Function<Identifier, Optional<CustomerId>> ids) {
        return customers()
                .flatMap(customer -> customer.referral().stream()
                        .flatMap(referral -> ids.apply(customer.account()).map(referral::fact).stream()));
    }
}
