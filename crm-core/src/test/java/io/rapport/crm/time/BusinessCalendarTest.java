package io.rapport.crm.time;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.Json;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests when a company works. */
class BusinessCalendarTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String OFFICE_JSON = """
            {"zone": "Europe/Berlin",
             "hours": {"monday": ["09:00-12:00", "13:00-18:00"], "tuesday": ["09:00-17:00"], "wednesday": ["09:00-17:00"],
                       "thursday": ["09:00-17:00"], "friday": ["09:00-17:00"]},
             "holidays": ["2026-12-25", "2026-04-03", "2026-04-06"]}
            """;
    private static final BusinessCalendar OFFICE = read(OFFICE_JSON);
    private static final LocalDate CHRISTMAS_EVE = LocalDate.parse("2026-12-24");

    @Test
    void aDeadlineOverAWeekend() {
        assertThat(OFFICE.plus(berlin("2026-03-06T15:00"), Duration.ofHours(4))).isEqualTo(berlin("2026-03-09T11:00"));
        assertThat(OFFICE.between(berlin("2026-03-06T15:00"), berlin("2026-03-09T11:00")))
                .isEqualTo(Duration.ofHours(4));
    }

    @Test
    void nothingIsWorkedWhileClosed() {
        assertThat(OFFICE.between(berlin("2026-03-06T17:00"), berlin("2026-03-09T09:00")))
                .isZero();
        assertThat(OFFICE.between(berlin("2026-03-09T12:00"), berlin("2026-03-09T13:00")))
                .isZero();
        assertThat(OFFICE.plus(berlin("2026-03-07T11:00"), Duration.ofMinutes(1)))
                .isEqualTo(berlin("2026-03-09T09:01"));
    }

    @Test
    void nobodyWorksOnHolidays() {
        // The holidays are Good Friday and Easter Monday.
        assertThat(OFFICE.plus(berlin("2026-04-02T16:00"), Duration.ofHours(2))).isEqualTo(berlin("2026-04-07T10:00"));
        assertThat(OFFICE.between(berlin("2026-04-03T10:00"), berlin("2026-04-06T16:00")))
                .isZero();
    }

    @Test
    void onChristmasEveTheOfficeClosesAtNoon() {
        BusinessCalendar office = OFFICE.withOtherHours(Map.of(CHRISTMAS_EVE, List.of("09:00-12:00")));

        assertThat(office.between(berlin("2026-12-24T00:00"), berlin("2026-12-25T00:00")))
                .isEqualTo(Duration.ofHours(3));
        // Christmas Day is a holiday, and a weekend follows.
        assertThat(office.plus(berlin("2026-12-24T11:00"), Duration.ofHours(2))).isEqualTo(berlin("2026-12-28T10:00"));
        assertThat(office.plus(berlin("2026-12-23T16:00"), Duration.ofHours(4))).isEqualTo(berlin("2026-12-24T12:00"));
    }

    @Test
    void aSaturdayCanBeWorkedAndADayHaveLongerHours() {
        BusinessCalendar office = OFFICE.withOtherHours(Map.of(
                LocalDate.parse("2026-03-07"), List.of("14:00-16:00", "10:00-12:00"),
                LocalDate.parse("2026-03-09"), List.of("07:00-20:00")));

        assertThat(office.plus(berlin("2026-03-06T15:00"), Duration.ofHours(3))).isEqualTo(berlin("2026-03-07T11:00"));
        assertThat(office.plus(berlin("2026-03-06T15:00"), Duration.ofHours(5))).isEqualTo(berlin("2026-03-07T15:00"));
        assertThat(office.plus(berlin("2026-03-06T15:00"), Duration.ofHours(7))).isEqualTo(berlin("2026-03-09T08:00"));
        assertThat(office.between(berlin("2026-03-07T12:00"), berlin("2026-03-07T14:00")))
                .isZero();
        assertThat(office.between(berlin("2026-03-06T15:00"), berlin("2026-03-10T10:00")))
                .isEqualTo(Duration.ofHours(2 + 4 + 13 + 1));
    }

    @Test
    void otherHoursOnADayOfAChangedClockAreThoseOfTheWall() {
        LocalDate sunday = LocalDate.parse("2026-10-25");
        BusinessCalendar office = OFFICE.withOtherHours(Map.of(sunday, List.of("01:00-05:00")));

        // Clocks go back from three to two.
        assertThat(office.between(berlin("2026-10-24T12:00"), berlin("2026-10-25T12:00")))
                .isEqualTo(Duration.ofHours(5));
        assertThat(office.plus(berlin("2026-10-24T12:00"), Duration.ofHours(2)))
                .isEqualTo(Instant.parse("2026-10-25T01:00:00Z"));
    }

    @Test
    void otherHoursAreOfDatesThatAreNoHolidaysAndHaveWork() {
        refused(
                Map.of(LocalDate.parse("2026-12-25"), List.of("09:00-12:00")),
                "other_hours: a date that is also a holiday");
        refused(Map.of(CHRISTMAS_EVE, List.of()), "other_hours.2026-12-24: no hours; make the date a holiday");
        refused(
                Map.of(CHRISTMAS_EVE, List.of("09:00-12:00", "11:59-13:00")),
                "other_hours.2026-12-24: intervals that overlap");
        refused(Map.of(CHRISTMAS_EVE, List.of("9-12")), "other_hours.2026-12-24: an interval in another form");
        refused(Map.of(LocalDate.MAX, List.of("09:00-12:00")), "other_hours: outside the years 1900 to 9999");
        refused(Map.of(LocalDate.of(1899, 12, 31), List.of("09:00-12:00")), "other_hours: outside the years");
        Map<LocalDate, List<String>> tooMany = IntStream.range(0, 10_001)
                .mapToObj(CHRISTMAS_EVE::plusDays)
                .collect(Collectors.toMap(date -> date, date -> List.of("09:00-12:00")));
        refused(tooMany, "other_hours: 10001 days");
        tooMany.remove(CHRISTMAS_EVE);
        BusinessCalendar mornings = BusinessCalendar.always(BERLIN).withOtherHours(tooMany);
        assertThat(mornings.between(berlin("2026-12-24T09:00"), berlin("2054-05-11T00:00")))
                .isEqualTo(Duration.ofHours(15 + 3 * 9_999));
    }

    private static void refused(Map<LocalDate, List<String>> otherHours, String message) {
        assertThatThrownBy(() -> OFFICE.withOtherHours(otherHours))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("business_calendar." + message);
    }

    @Test
    void workThatFillsTheDayIsOverWhenItEndsNotWhenTheNextBegins() {
        assertThat(OFFICE.plus(berlin("2026-04-02T09:00"), Duration.ofHours(8))).isEqualTo(berlin("2026-04-02T17:00"));
        BusinessCalendar allMonday = berlin(Map.of(MONDAY, List.of("00:00-24:00"), TUESDAY, List.of("00:00-24:00")));
        assertThat(allMonday.plus(berlin("2026-03-09T00:00"), Duration.ofDays(1)))
                .isEqualTo(berlin("2026-03-10T00:00"));
        assertThat(allMonday.plus(berlin("2026-03-09T00:00"), Duration.ofDays(2)))
                .isEqualTo(berlin("2026-03-11T00:00"));
    }

    @Test
    void noWorkIsDoneAtOnceAlsoAtNight() {
        Instant night = berlin("2026-03-07T03:00");

        assertThat(OFFICE.plus(night, Duration.ZERO)).isEqualTo(night);
    }

    @ParameterizedTest
    @CsvSource({
        // Clocks go forward from two to three.
        "2026-03-29, 00:00-24:00, 23",
        "2026-03-29, 01:00-05:00, 3",
        "2026-03-29, 02:00-03:00, 0",
        "2026-03-29, 02:30-04:00, 1",
        // They go back from three to two.
        "2026-10-25, 00:00-24:00, 25",
        "2026-10-25, 01:00-05:00, 5",
        "2026-10-25, 02:00-03:00, 2",
        "2026-10-25, 09:00-17:00, 8",
    })
    void onDaysOfAChangedClockTimeIsWorkedWhileItShowsWorkingHours(LocalDate sunday, String interval, int hours) {
        BusinessCalendar calendar = berlin(Map.of(SUNDAY, List.of(interval)));
        Instant midnight = sunday.atStartOfDay(BERLIN).toInstant();
        Instant next = sunday.plusDays(1).atStartOfDay(BERLIN).toInstant();

        assertThat(calendar.between(midnight, next)).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void aDeadlineOnADayWhoseClockWasChangedIsAnHourOfTheWallAway() {
        BusinessCalendar sundays = berlin(Map.of(SUNDAY, List.of("01:00-05:00")));

        assertThat(sundays.plus(berlin("2026-03-29T01:30"), Duration.ofHours(1)))
                .isEqualTo(berlin("2026-03-29T03:30"));
        // It is the second time that the clock shows half past two.
        assertThat(sundays.plus(berlin("2026-10-25T01:30"), Duration.ofHours(2)))
                .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void aDayThatWasLeftOutHasNoWork() {
        BusinessCalendar apia = new BusinessCalendar(
                ZoneId.of("Pacific/Apia"),
                Map.of(FRIDAY, List.of("09:00-17:00"), SATURDAY, List.of("09:00-12:00")),
                Set.of());
        Instant thursday =
                LocalDateTime.parse("2011-12-29T20:00").atZone(apia.zone()).toInstant();

        assertThat(apia.plus(thursday, Duration.ofHours(1)))
                .isEqualTo(LocalDateTime.parse("2011-12-31T10:00")
                        .atZone(apia.zone())
                        .toInstant());
    }

    @Test
    void aCalendarWithoutWorkingHoursIsRefused() {
        assertThatThrownBy(() -> berlin(Map.of())).hasMessageContaining("business_calendar.hours: no working hours");
        assertThatThrownBy(() -> berlin(Map.of(MONDAY, List.of(), TUESDAY, List.of())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("open it on a day of the week");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9:00-17:00",
                "09:00",
                "09:00-17:60",
                "09:00-25:00",
                "17:00-09:00",
                "22:00-06:00",
                "09:00-09:00",
                "24:00-24:30",
                "23:00-24:01",
                "09:00-17:00 ",
                "",
            })
    void hoursThatAreNoneAreRefused(String interval) {
        assertThatThrownBy(() -> berlin(Map.of(FRIDAY, List.of(interval))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("business_calendar.hours.friday: an interval");
    }

    @Test
    void hoursOfADayMayTouchButNotOverlap() {
        assertThat(berlin(Map.of(MONDAY, List.of("12:00-18:00", "09:00-12:00"))).hours())
                .containsExactly(Map.entry(MONDAY, List.of("09:00-12:00", "12:00-18:00")));
        assertThatThrownBy(() -> berlin(Map.of(MONDAY, List.of("11:59-18:00", "09:00-12:00"))))
                .hasMessageContaining("business_calendar.hours.monday: intervals that overlap");
    }

    @Test
    void aDayWithoutHoursNeedNotBeNamed() {
        assertThat(berlin(Map.of(MONDAY, List.of("09:00-12:00"), SUNDAY, List.of())))
                .isEqualTo(berlin(Map.of(MONDAY, List.of("09:00-12:00"))));
    }

    @Test
    void itIsWrittenByHandAndReadBackAsItWas() {
        assertThat(read(Json.write(OFFICE))).isEqualTo(OFFICE).hasSameHashCodeAs(OFFICE);
        assertThat(Json.write(OFFICE))
                .isEqualTo("{\"zone\":\"Europe/Berlin\",\"hours\":{\"monday\":[\"09:00-12:00\",\"13:00-18:00\"],"
                        + "\"tuesday\":[\"09:00-17:00\"],\"wednesday\":[\"09:00-17:00\"],\"thursday\":[\"09:00-17:00\"],"
                        + "\"friday\":[\"09:00-17:00\"]},\"holidays\":[\"2026-04-03\",\"2026-04-06\",\"2026-12-25\"]}");
        assertThat(read(OFFICE_JSON.replace("2026-12-25", "2026-12-24"))).isNotEqualTo(OFFICE);
        assertThat(read(OFFICE_JSON.replace("Berlin", "Vienna"))).isNotEqualTo(OFFICE);
        assertThat(read(OFFICE_JSON.replace("13:00", "13:30"))).isNotEqualTo(OFFICE);
        refused("Europe/Berlin", "Mars/Olympus", "business_calendar.zone");
        refused("monday", "moonday", "business_calendar.hours");
        refused("2026-12-25", "2026-12-32", "business_calendar.holidays");
    }

    @Test
    void otherHoursAreWrittenByDateWhereThereAreAny() {
        String json = OFFICE_JSON.replace(
                "\"2026-04-06\"]",
                "\"2026-04-06\"], \"other_hours\": {\"2026-12-24\": [\"10:00-12:00\", \"08:00-09:00\"]}");
        BusinessCalendar office = read(json);

        assertThat(office.otherHours()).isEqualTo(Map.of(CHRISTMAS_EVE, List.of("08:00-09:00", "10:00-12:00")));
        assertThat(Json.write(office))
                .isEqualTo(Json.write(OFFICE)
                        .replace(
                                "\"2026-12-25\"]}",
                                "\"2026-12-25\"],\"other_hours\":{\"2026-12-24\":[\"08:00-09:00\",\"10:00-12:00\"]}}"));
        assertThat(read(Json.write(office)))
                .isEqualTo(office)
                .hasSameHashCodeAs(office)
                .isNotEqualTo(OFFICE);
        assertThat(office.withOtherHours(Map.of())).isEqualTo(OFFICE).hasToString(OFFICE.toString());
        assertThat(office).doesNotHaveToString(OFFICE.toString());
        assertThatThrownBy(() -> read(json.replace("2026-12-24", "2026-12-32")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("business_calendar.other_hours");
        assertThatThrownBy(() -> read(json.replace("2026-12-24", "2026-12-25")))
                .hasMessageContaining("business_calendar.other_hours: a date that is also a holiday");
    }

    private static BusinessCalendar read(String json) {
        return Json.read("business_calendar", json, BusinessCalendar.class);
    }

    private static void refused(String text, String replacement, String field) {
        assertThatThrownBy(() -> read(OFFICE_JSON.replace(text, replacement)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(field);
    }

    @Test
    void holidaysAreFewAndOfTheCalendar() {
        LocalDate first = LocalDate.of(2000, 1, 1);
        Set<LocalDate> tooMany =
                IntStream.range(0, 10_001).mapToObj(first::plusDays).collect(Collectors.toSet());

        assertThatThrownBy(() -> closedOn(tooMany)).hasMessageContaining("business_calendar.holidays: 10001 days");
        assertThatThrownBy(() -> closedOn(Set.of(LocalDate.MAX)))
                .hasMessageContaining("outside the years 1900 to 9999");
        assertThatThrownBy(() -> closedOn(Set.of(LocalDate.MIN)))
                .hasMessageContaining("outside the years 1900 to 9999");
        tooMany.remove(first);
        assertThat(closedOn(tooMany).plus(berlin("2000-01-02T00:00"), Duration.ofHours(1)))
                .isEqualTo(berlin("2027-05-20T01:00"));
    }

    @Test
    void endlessWorkIsRefusedAndDoesNotGoOnForEver() {
        Instant now = berlin("2026-03-09T09:00");

        for (Duration endless : List.of(Duration.ofDays(365 * 9_000L), Duration.ofSeconds(Long.MAX_VALUE))) {
            assertThatThrownBy(() -> OFFICE.plus(now, endless))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("not over before the year 10,000");
        }
        assertThatThrownBy(() -> OFFICE.plus(now, Duration.ofNanos(-1))).hasMessageContaining("worked: negative");
        assertThatThrownBy(() -> OFFICE.between(now, Instant.MAX)).hasMessageContaining("business_calendar.to");
        assertThatThrownBy(() -> OFFICE.plus(Instant.MIN, Duration.ZERO))
                .hasMessageContaining("business_calendar.from");
    }

    @Test
    void thousandsOfYearsAreCountedToTheLastMoment() {
        Instant first = Instant.parse("1900-01-01T00:00:00Z");
        Instant last = Instant.parse("9999-12-31T23:59:59.999Z");
        BusinessCalendar always = BusinessCalendar.always(BERLIN);
        Duration all = Duration.between(first, last);

        assertThat(always.between(first, last)).isEqualTo(all);
        assertThat(always.plus(first, all)).isEqualTo(last);
        assertThatThrownBy(() -> always.plus(first, all.plusMillis(1))).hasMessageContaining("not over before");
        assertThat(OFFICE.plus(first, OFFICE.between(first, last))).isEqualTo(berlin("9999-12-31T17:00"));
    }

    private static BusinessCalendar berlin(Map<DayOfWeek, List<String>> hours) {
        return new BusinessCalendar(BERLIN, hours, Set.of());
    }

    private static BusinessCalendar closedOn(Set<LocalDate> holidays) {
        return new BusinessCalendar(BERLIN, BusinessCalendar.always(BERLIN).hours(), holidays);
    }

    private static Instant berlin(String wall) {
        return LocalDateTime.parse(wall).atZone(BERLIN).toInstant();
    }
}
