package io.rapport.crm.ingest;

import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Line;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A row is a record of a file that can be used, with its fields understood.
 *
 * @param origin where it stands
 * @param customer the customer's number
 * @param time when
 * @param order the order's number, if it has one
 * @param channel the touchpoint
 * @param returned whether money goes back; then the line has no signs
 * @param line what was bought or returned
 */
record CsvRow(
        Origin origin,
        String customer,
        Instant time,
        Optional<String> order,
        Channel channel,
        boolean returned,
        Line line) {
    /**
     * Compares all that rows say, so that the place in the file has no say in what comes of them. Rows that are equal
     * here differ in customer, order or direction, or not at all.
     */
    static final Comparator<CsvRow> BY_CONTENT = Comparator.comparing(CsvRow::time)
            .thenComparing(row -> row.line().product().orElse(""))
            .thenComparing(row -> row.line().quantity())
            .thenComparing(row -> row.line().unitPrice().isPresent())
            .thenComparing(row -> row.line().unitPrice().orElse(BigDecimal.ZERO))
            .thenComparing(row -> row.line().amount().minorUnits())
            .thenComparing(row -> row.channel().name());
}
