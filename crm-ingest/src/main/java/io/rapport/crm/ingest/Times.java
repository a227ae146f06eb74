package io.rapport.crm.ingest;

import com.google.common.base.CharMatcher;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.time.Moment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Reads dates and times of day in the order year, month, day; nothing else is guessed at. A date means its first
 * moment, and a time without an offset is that of a zone.
 */
final class Times {
    private static final int LONGEST = 40;
    private static final int COMPACT = "yyyymmdd".length();
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final ZoneId zone;

    Times(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Returns the moment that a text stands for.
     *
     * @throws InvalidInputException if it is in no known form, or outside the years 1900 to 9999
     */
    Instant parse(String text) {
        String field = Column.TIME.toString();
        Require.that(!text.isEmpty(), field, "empty", "give a date");
        try {
            Require.atMost(LONGEST, text.length(), field, "characters", "give a date like 2009-12-31");
            return Moment.of(field, instant(text));
        } catch (DateTimeException unreadable) {
            throw new InvalidInputException(
                    field,
                    "no date of the calendar in a known form",
                    "write it like 2009-12-31, 20091231, 2009-12-31 18:30:00 or 2009-12-31T18:30:00+01:00");
        }
    }

    private Instant instant(String text) {
        if (text.length() == COMPACT && CharMatcher.inRange('0', '9').matchesAllOf(text)) {
            return startOf(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
        }
        if (text.length() == "yyyy-mm-dd".length()) {
            return startOf(LocalDate.parse(text));
        }
        String joined = text.replaceFirst(" ", "T").replace(" ", "");
        TemporalAccessor read = MOMENT.parseBest(joined, OffsetDateTime::from, LocalDateTime::from);
        return read instanceof OffsetDateTime moment
                ? moment.toInstant()
                : ZonedDateTime.of((LocalDateTime) read, zone).toInstant();
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
