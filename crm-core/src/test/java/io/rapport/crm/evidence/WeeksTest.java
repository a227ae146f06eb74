package io.rapport.crm.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Shows in which week of a time zone something happens. */
class WeeksTest {
    @Test
    void aWeekBeginsAtMidnightOnMondayByTheClockOnTheWall() {
        Weeks berlin = Weeks.in(ZoneId.of("Europe/Berlin"));
        Weeks samoa = Weeks.in(ZoneId.of("Pacific/Apia"));
        long week = Weeks.of(LocalDate.parse("2026-03-30"));

        assertThat(berlin.of(Instant.parse("2026-03-29T21:59:59.999Z"))).isEqualTo(week - 1);
        assertThat(berlin.of(Instant.parse("2026-03-29T22:00:00Z")))
                .as("the clock has gone forward that Sunday")
                .isEqualTo(week);
        assertThat(samoa.of(Instant.parse("2026-03-29T11:00:00Z"))).isEqualTo(week);
        assertThat(samoa.of(Instant.parse("2011-12-26T09:59:59Z")))
                .as("it lay on the other side of the date line then")
                .isEqualTo(Weeks.of(LocalDate.parse("2011-12-25")));
    }

    /** Tries the days where weeks begin, from 1900 to 2200, also where clocks are not known beforehand. */
    @Property
    void itIsTheWeekOfTheDayThere(
            @ForAll @IntRange(min = -3_652, max = 12_001) int week,
            @ForAll @IntRange(min = -100_000, max = 100_000) int seconds) {
        LocalDate monday = LocalDate.parse("1970-01-05").plusWeeks(week);
        for (String name : ZONES) {
            ZoneId zone = ZoneId.of(name);
            Instant at = monday.atStartOfDay(zone).toInstant().plusSeconds(seconds);
            assertThat(Weeks.in(zone).of(at)).as(name).isEqualTo(Weeks.of(LocalDate.ofInstant(at, zone)));
        }
    }

    private static final String[] ZONES = {
        "UTC",
        "Europe/Berlin",
        "America/New_York",
        "Pacific/Apia",
        "Pacific/Kiritimati",
        "Asia/Kathmandu",
        "+18:00",
        "-18:00"
    };
}
