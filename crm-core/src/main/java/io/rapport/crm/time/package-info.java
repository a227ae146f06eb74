/**
 * Answers when something is, and how much working time has passed between two moments. It lies below the facts and
 * knows neither customers nor features.
 *
 * <ul>
 * <li>{@link io.rapport.crm.time.Moment} decides which instants the library takes.
 * <li>{@link io.rapport.crm.time.WallClock} decides what a clock on the wall of a zone shows.
 * <li>{@link io.rapport.crm.time.BusinessCalendar} decides when a company works: its hours, holidays and other dates.
 * <li>{@link io.rapport.crm.time.ServiceClock} decides how long a case has taken, and when its deadline is.
 * <li>{@link io.rapport.crm.time.SettableClock} is the clock for tests.
 * </ul>
 */
@NullMarked
package io.rapport.crm.time;

import org.jspecify.annotations.NullMarked;
