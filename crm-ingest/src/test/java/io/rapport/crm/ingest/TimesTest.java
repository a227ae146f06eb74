package io.rapport.crm.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.failure.InvalidInputException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows the forms of a time. The zone is one hour ahead of UTC in winter. */
class TimesTest {
    private final Times times = new Times(ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({
        "20091231,                      2009-12-30T23:00:00Z",
        "2009-12-31,                    2009-12-30T23:00:00Z",
        "2009-12-31 18:30,              2009-12-31T17:30:00Z",
        "2009-12-31T18:30:05,           2009-12-31T17:30:05Z",
        "2009-12-31 18:30:05.1239,      2009-12-31T17:30:05.123Z",
        "2009-12-31T18:30:00Z,          2009-12-31T18:30:00Z",
        "2009-12-31T18:30:00+02:00,     2009-12-31T16:30:00Z",
        "2009-12-31 18:30:00 -0330,     2009-12-31T22:00:00Z",
        "2009-12-31 18:30:00+02,        2009-12-31T16:30:00Z",
        "2009-07-01,                    2009-06-30T22:00:00Z",
    })
    void areUnderstood(String text, Instant moment) {
        assertThat(times.parse(text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2009-13-01",
                "2009-02-29",
                "20090229",
                "31.12.2009",
                "12/31/2009",
                "2009-12-31 25:00",
                "2009-12-31T18",
                "1262217600",
                "yesterday",
                "2009-12-31 18:30:00 Europe/Berlin",
                "1899-12-31",
                "-2009-12-31 18:30",
                "+12009-12-31T18:30",
                "2009-12-31T18:30:00+99:00",
                "2009-12-31T18:30:00+01:00Z",
                "2009-12-31 18:30:00 and much more text than any time has",
            })
    void orRefused(String text) {
        assertThatThrownBy(() -> times.parse(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("time: ");
    }
}
