package io.rapport.crm.benchmarks;

import io.rapport.crm.interaction.EncodedDetail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.profile.Bytes;
import java.util.List;
import java.util.Map;

/**
 * Holds what is to be written for one customer, ready for SQL.
 *
 * @param email names the customer
 * @param facts what happened
 * @param profile the state after it
 * @param attributes all attributes after it, by name
 * @param changed those of them that are others than before
 */
record Prepared(
        String email, List<Fact> facts, Bytes profile, Map<String, Long> attributes, Map<String, Long> changed) {
    /**
     * This is a fact with its detail as it is stored.
     *
     * @param said the fact
     * @param detail its JSON
     */
    record Fact(Interaction said, EncodedDetail detail) {}
}
