package io.rapport.crm.quality;

import java.time.Duration;
import java.util.Optional;

/**
 * A time quantile is the time by which a part of something is over. Its interval assumes nothing about how the times
 * are spread.
 *
 * @param estimate the first time by which so many are over; absent as long as too few are
 * @param low lower end; zero where nothing is known
 * @param high upper end; absent as long as too little is known
 * @param level the share of such intervals that hold the true time
 */
public record TimeQuantile(Optional<Duration> estimate, Duration low, Optional<Duration> high, double level) {}
