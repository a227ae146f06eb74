package io.rapport.crm.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.interaction.Interaction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bad row is left out, with its line and a reason; the others stay. */
class BadRowsTest {
    private static final String GOOD = "7,2024-03-01,1.00";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            8,2024-03-01,12345678901234567890 | amount: 20 digits before the point; give at most 17
            8,2024-03-01,"1,234.50"           | amount: a comma in it; write it like 1234.50, without thousands separator, currency sign or exponent
            8,2024-03-01,$5                   | amount: not a plain decimal number; write it like 1234.50, without thousands separator, currency sign or exponent
            8,2024-03-01,1E5                  | amount: not a plain decimal number; write it like 1234.50, without thousands separator, currency sign or exponent
            8,2024-03-01,                     | amount: empty; give a number
            8,1850-03-01,1.00                 | time: outside the years 1900 to 9999; check the time's format and unit
            8,2024-02-30,1.00                 | time: no date of the calendar in a known form; write it like 2009-12-31, 20091231, 2009-12-31 18:30:00 or 2009-12-31T18:30:00+01:00
            8,03/01/2024,1.00                 | time: no date of the calendar in a known form; write it like 2009-12-31, 20091231, 2009-12-31 18:30:00 or 2009-12-31T18:30:00+01:00
            8,,1.00                           | time: empty; give a date
            8,2024-03-01                      | line: 2 fields where the header has 3; check delimiters and quotes
            8,2024-03-01,1.00,more            | line: 4 fields where the header has 3; check delimiters and quotes
            "8"x,2024-03-01,1.00              | line: text after a closing quote; double the quotes within a field
            "8,2024-03-01,1.00                | line: a quote is opened and not closed within 65536 characters; close it
            <?>8,2024-03-01,1.00           | customer: not in UTF-8; convert the file to UTF-8
            8<NUL>,2024-03-01,1.00           | line: a NUL character in it; is the file damaged, or not in UTF-8?
            """)
    void eachHasItsReason(String row, String reason) {
        Reading reading = Reading.rows(GOOD, unescaped(row), GOOD);

        assertThat(reading.reasons()).containsExactly("file1:3: " + reason);
        assertThat(reading.facts()).hasSize(2);
    }

    @Test
    void aForgottenQuoteGivesUpOneLineAndNoMore() {
        String rest = (GOOD + "\n").repeat(20_000);
        Reading reading = Reading.rows(GOOD, "8,\"2024-03-01,1.00", rest);

        assertThat(reading.reasons()).hasSize(1);
        assertThat(reading.facts()).hasSize(20_001);
    }

    @Test
    void twoForgottenQuotesDoNotSwallowWhatLiesBetween() {
        Reading reading = Reading.rows(GOOD, "8,\"2024-03-01,1.00", GOOD, GOOD, "8,\"2024-03-01,1.00", GOOD);

        assertThat(reading.rejects).extracting(reject -> reject.origin().line()).containsExactly(3L, 6L);
        assertThat(reading.facts()).hasSize(4);
    }

    @Test
    void quotedFieldsMayHoldDelimitersQuotesAndLines() {
        Reading reading = Reading.csv(
                "customer=the \"id\",time=at,amount=sum",
                "\"the \"\"id\"\"\",note,at,sum\r\n7,\"one, \"\"two\"\"\r\nthree\",2024-03-01,1.00\r\n8,5\" frame,2024-03-01,x\r\n");

        assertThat(reading.facts()).hasSize(1);
        assertThat(reading.rejects).extracting(reject -> reject.origin().line()).containsExactly(4L);
    }

    @Test
    void aLineOfTenMegabytesIsPassedOver() {
        Reading reading = Reading.rows(GOOD, "8," + "x".repeat(10_000_000), GOOD);

        assertThat(reading.reasons())
                .containsExactly("file1:3: line: longer than 65536 characters; is this the right file?");
        assertThat(reading.rejects.get(0).origin().row()).hasSize(1000).startsWith("8,xxx");
        assertThat(reading.facts()).hasSize(2);
    }

    @Test
    void theSumOfAnOrderMayBeTooLarge() {
        String row = "A1,7,2024-03-01,60000000000000000\n";
        Reading reading = Reading.csv("order=no,customer=id,time=at,amount=sum", "no,id,at,sum\n" + row.repeat(2));

        assertThat(reading.facts()).isEmpty();
        assertThat(reading.reasons())
                .containsExactly("file1:2: order: its sum does not fit into 64 bits; check the amounts");
    }

    @Test
    void aRejectKeepsTheRowOutOfItsText() {
        assertThat(Reading.rows("anna@example.org,never,1.00").rejects.get(0).toString())
                .doesNotContain("anna");
    }

    @Property
    void whateverGoesBeforeAGoodRowIsRead(
            @ForAll @StringLength(max = 100) @Chars({'"', ',', '\n', '\r', 'x', '1', '\0'}) String garbage) {
        Reading reading = Reading.rows(garbage, "end,2024-03-01,1.00");

        assertThat(reading.facts()).extracting(Interaction::who).contains(Customer.external("shop", "end"));
    }

    private static String unescaped(String row) {
        return row.replace("<?>", "\uFFFD").replace("<NUL>", "\0");
    }
}
