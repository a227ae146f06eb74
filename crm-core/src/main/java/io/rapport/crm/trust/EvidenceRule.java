package io.rapport.crm.trust;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.interaction.Interaction;
import java.util.List;

/**
 * A rule finds what a fact says by itself about the company's conduct, or of the customer's response. It is a pure
 * function.
 */
@FunctionalInterface
public interface EvidenceRule {
    /** Finds the pieces of evidence in a fact. They are dated to its moment. */
    List<Evidence> in(Interaction fact);
}
