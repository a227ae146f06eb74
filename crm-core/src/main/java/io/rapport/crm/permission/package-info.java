/**
 * Answers whether the company may contact a customer now, and whether it may ask for something personal.
 * {@link PermissionService} is the way in. An answer is allowed, or refused with all reasons against it.
 *
 * <ul>
 * <li>{@link ContactRules} decides about a contact by what the customer allowed, open complaints, quiet hours and
 *     promotions.
 * <li>{@code PromotionRate} decides by two numbers of the privacy policy: how many promotions a week brings, and how
 *     many days lie between two.
 * <li>{@link ProfilingRules} decides about a question by its reason, trust, and what was asked, told and refused
 *     before.
 * <li>{@link ContactPolicy} and {@link ProfilingPolicy} hold the company's choices.
 * </ul>
 */
@NullMarked
package io.rapport.crm.permission;

import org.jspecify.annotations.NullMarked;
