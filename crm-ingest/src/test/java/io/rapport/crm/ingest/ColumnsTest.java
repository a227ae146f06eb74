package io.rapport.crm.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shows which columns an import needs, and how it finds them. */
class ColumnsTest {
    @Test
    void areReadFromAText() {
        assertThat(Columns.parse("customer=Customer ID, time=a=b,price=p,quantity=q")
                        .names())
                .isEqualTo(Map.of(
                        Column.CUSTOMER, "Customer ID", Column.TIME, "a=b", Column.PRICE, "p", Column.QUANTITY, "q"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            customer=a,time=b             | columns: neither amount nor price and quantity; name one or the other
            customer=a,time=b,price=c     | columns: neither amount nor price and quantity; name one or the other
            time=b,amount=c               | columns: no customer; write it like customer=NAME,time=NAME,amount=NAME
            customer=a,amount=c           | columns: no time; write it like customer=NAME,time=NAME,amount=NAME
            customer=a,time=b,amount=a    | columns: one name for two purposes; name each column once
            customer=a,customer=b,time=c  | columns: the same purpose twice; name one column for each
            customer=a,time               | columns: a part without =; write it like customer=NAME,time=NAME,amount=NAME
            customer=,time=b,amount=c     | columns.customer: empty; give 1 to 255 characters
            who=a,time=b,amount=c         | columns: an unknown purpose before =; choose among customer, time, amount, price, quantity, order, product, channel
            """)
    void mustBeEnough(String text, String problem) {
        assertThatThrownBy(() -> Columns.parse(text)).hasMessage(problem);
    }

    @Test
    void thatAFileLacksAreNamedWithThoseItHas() {
        assertThatThrownBy(() -> Reading.csv("customer=who,time=at,amount=much", "id;at;sum\n"))
                .hasMessage("columns: file1 has no column much, who; it has id, at, sum");
        assertThatThrownBy(() -> Reading.csv("customer=id,time=at,amount=sum", "id,at,sum,id\n"))
                .hasMessage("columns: file1 has id twice; rename one of them");
    }

    @Test
    void mayBeSeparatedBySemicolonsOrTabs() {
        assertThat(Reading.csv("customer=id,time=at,amount=sum", "id;at;sum\n7;2024-03-01;1.00")
                        .facts())
                .isEqualTo(Reading.csv("customer=id,time=at,amount=sum", "sum\tid\tat\n1.00\t7\t2024-03-01")
                        .facts());
    }

    @Test
    void aFileMustBeginWithAHeader() {
        assertThatThrownBy(() -> Reading.rows().read(""))
                .hasMessage("header: file2 has none; put the names of the columns on line 1");
        assertThatThrownBy(() -> Reading.rows().read("id\0,at,sum\n"))
                .hasMessageStartingWith("header: file2 is no text; line: a NUL character");
        assertThatThrownBy(() -> Reading.cdnow("00001 19970101 1 11.77\n"))
                .hasMessage("header: file1 begins with data; put a header line above it");
        assertThatThrownBy(() -> Reading.cdnow("a b c\n"))
                .hasMessage("header: file1 has 3 columns; the format is: customer yyyymmdd quantity amount");
    }
}
