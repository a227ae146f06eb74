package io.rapport.crm.permission;

import io.rapport.crm.decision.Reason;
import io.rapport.crm.privacy.PrivacyHistory;
import io.rapport.crm.privacy.PrivacyPolicy;
import io.rapport.crm.privacy.Use;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts how many promotions a customer has got lately, whatever for and over which channel.
 *
 * @param most how many a week allows
 * @param sent how many were sent in this one
 * @param free from which day on the gap to the last one allows the next
 * @param today the day
 */
record PromotionRate(int most, int sent, LocalDate free, LocalDate today) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    static PromotionRate of(PrivacyPolicy privacy, PrivacyHistory history, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<LocalDate> days = history.uses().promotions().stream()
                .map(Use::at)
                .filter(at -> !at.isAfter(now.toInstant()))
                .map(at -> LocalDate.ofInstant(at, now.getZone()))
                .toList();
        int sent = (int) days.stream().filter(day -> !day.isBefore(monday)).count();
        LocalDate free = days.stream()
                .findFirst()
                .map(last -> last.plusDays(privacy.gapDays()))
                .orElse(today);
        return new PromotionRate(privacy.promotionsPerWeek(history, now.toInstant()), sent, free, today);
    }

    int left() {
        return Math.max(0, most - sent);
    }

    List<Reason> reasonsAgainst() {
        List<Reason> reasons = new ArrayList<>();
        if (most == 0) {
            reasons.add(new Reason("contact.weekly_cap", "no promotions are wanted").with("most", 0));
        } else if (sent >= most) {
            LocalDate next = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            reasons.add(new Reason(
                            "contact.weekly_cap",
                            sent + " sent this week, of at most " + most + "; the next may go out from " + next)
                    .with("sent", sent)
                    .with("most", most)
                    .with("from", next));
        }
        if (free.isAfter(today)) {
            long days = ChronoUnit.DAYS.between(today, free);
            reasons.add(new Reason(
                            "contact.gap",
                            "the last promotion is too near by " + days + (days == 1 ? " day" : " days")
                                    + "; wait until " + free)
                    .with("days", days)
                    .with("from", free));
        }
        return reasons;
    }

    static String text(ZonedDateTime time) {
        return MINUTE.format(time);
    }
}
