/**
 * Trust answers whether a customer has reason to trust the company: how much, how surely, and why.
 *
 * <ul>
 *   <li>{@code SharedEvidence} and {@code EvidenceMapping} find what facts say by themselves. All else is said by other
 *       features, which {@code TrustService} hears as witnesses: {@code CareFeature} says what promises and cases show
 *       about the company ({@code PromiseConduct}, {@code CaseConduct}), {@code PrivacyFeature} what messages do.
 *   <li>{@code TrustPolicy} holds what each {@code EvidenceType} counts for which {@code Component}, from
 *       {@code trust-policy.json}; {@code Weighting} fades and caps it.
 *   <li>{@code EvidenceCollector} adds it up to {@code TrustEvidence}: a {@code Tally} for each component.
 *   <li>{@code TrustScore} makes one number of the evidence and a {@code TrustPrior}, by the trust equation;
 *       {@code ScoreDistribution} says how sure it is, and {@code Attribution} which piece did what.
 *   <li>{@code WeightSample} learns weights from ratings, and {@code EmpiricalBelief} a prior from all customers.
 * </ul>
 */
@NullMarked
package io.rapport.crm.trust;

import org.jspecify.annotations.NullMarked;
