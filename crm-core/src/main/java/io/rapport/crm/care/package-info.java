/**
 * Answers what the company promised a customer, what became of it, and how the customer's queries, complaints and
 * suggestions were dealt with. {@link CareService} is the way in; {@link Care} shows one customer at a moment.
 *
 * <ul>
 * <li>{@link CarePolicy} and {@link CareTerms} hold the company's choices: its hours, deadlines, limits and weights.
 * <li>{@link Promise} decides whether a promise was kept, {@link PromiseTerms} how much it counts.
 * <li>{@code CaseStory} decides what happened in a case, and {@code CaseFile} what that means under the policy: its
 *     deadlines, its status, and how far a failure was made good.
 * <li>{@link CareRules}, {@link GoodwillLimits} and {@link EscalationRules} decide who takes over a case, what may be
 *     given, and what is urgent.
 * <li>{@code PromiseConduct} and {@code CaseConduct} decide what that says about the company's conduct.
 * <li>{@code CareSummary} decides what is kept of facts, in {@link CareHistory}; {@link CareFeature} plugs it into the
 *     kernel.
 * </ul>
 */
@NullMarked
package io.rapport.crm.care;

import org.jspecify.annotations.NullMarked;
