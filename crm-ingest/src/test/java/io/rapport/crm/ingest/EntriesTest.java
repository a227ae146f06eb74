package io.rapport.crm.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;

/** Shows how lines are put together into records. */
class EntriesTest {
    @Property
    void whatAnotherProgramWritesIsReadAsItWas(
            @ForAll @Size(max = 8)
                    List<@Size(3) List<@StringLength(max = 6) @Chars({'"', ',', '\n', ' ', 'x'}) String>> records)
            throws IOException {
        StringBuilder file = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(file, CSVFormat.RFC4180)) {
            printer.printRecords(records);
        }

        List<Entry> entries = read(file.toString(), 3);
        assertThat(entries).allMatch(entry -> entry.problem().isEmpty());
        assertThat(entries).extracting(Entry::fields).isEqualTo(records);
    }

    @Test
    void linesAreCountedAsEditorsDo() throws IOException {
        List<Entry> entries = read("a,b\r\n\r\n\"c\r\nd\",e\nf,g\rh,i", 2);

        assertThat(entries).extracting(Entry::line).containsExactly(1L, 3L, 5L, 6L);
        assertThat(entries.get(1).fields()).containsExactly("c\nd", "e");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        assertThat(read("\uFEFFa,b", 2).get(0).fields()).containsExactly("a", "b");
    }

    private static List<Entry> read(String file, int width) throws IOException {
        PhysicalLines lines = new PhysicalLines(new StringReader(file), Entries.LONGEST);
        Entries entries = new Entries(lines, new Layout(CsvDialect.COMMA, width, Map.of()));
        List<Entry> all = new ArrayList<>();
        for (Optional<Entry> entry = entries.next(); entry.isPresent(); entry = entries.next()) {
            all.add(entry.get());
        }
        return all;
    }
}
