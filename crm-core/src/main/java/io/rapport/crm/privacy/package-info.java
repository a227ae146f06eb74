/**
 * Answers what a customer has allowed, what was done with it, what was asked, told and wished, and what is held on the
 * customer. {@link PrivacyService} is the way in.
 *
 * <ul>
 * <li>{@link Consents} decides what a customer allowed at a time, {@link Preferences} what the customer wished.
 * <li>{@link Uses} holds what the company did, {@link Disclosures} what it asked and was told; both decide how much is
 *     kept.
 * <li>{@link PrivacyPolicy} decides which purposes need consent, and how many promotions a week brings.
 * <li>{@link PrivacyConduct} decides what all that says about the company's conduct.
 * <li>{@code PrivacySummary} folds facts into a {@link PrivacyHistory}; {@link PrivacyFeature} plugs it into the
 *     kernel.
 * <li>{@code Export} decides what a customer gets who asks for everything that is held.
 * </ul>
 */
@NullMarked
package io.rapport.crm.privacy;

import org.jspecify.annotations.NullMarked;
