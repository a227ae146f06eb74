package io.rapport.crm.trust;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.interaction.Interaction;
import java.util.List;

/** What a fact says by itself about the company's conduct, or of the customer's response. A pure function. */
@FunctionalInterface
public interface EvidenceRule {
    /** The pieces of evidence in a fact, dated to its moment; none if it says nothing. */
    List<Evidence> in(Interaction fact);
}
