package io.rapport.crm.examples.insights.validation;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * This is a row of a file of deliveries, not yet understood.
 *
 * @param cells what stands in each column, without blanks around it
 */
record DeliveryRow(Map<String, String> cells) {
    static final List<String> COLUMNS =
            List.of("order", "customer", "trustee", "ordered", "promised", "delivered", "rating", "rated");

    private static final char REPLACEMENT = '\uFFFD';
    private static final int LENGTH_OF_DATE = "yyyy-mm-dd".length();
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /**
     * Understands what the row says.
     *
     * @throws InvalidInputException if it says nothing that could have happened
     */
    Delivery delivery() {
        COLUMNS.forEach(column -> Require.that(
                cell(column).indexOf(REPLACEMENT) < 0, column, "not in UTF-8", "convert the file to UTF-8"));
        LocalDateTime ordered = moment("ordered");
        LocalDate promised = day("promised");
        LocalDateTime delivered = moment("delivered");
        Require.that(!promised.isBefore(ordered.toLocalDate()), "promised", "before the order", "check both days");
        Require.that(!delivered.isBefore(ordered), "delivered", "before the order", "check both times");
        return new Delivery(
                name("order", "give each order a number"),
                name("trustee", "say who promised, such as the seller"),
                ordered,
                promised,
                delivered,
                rating());
    }

    private Optional<Delivery.Rating> rating() {
        String stars = cell("rating");
        boolean rated = !stars.isEmpty();
        Require.that(
                rated == !cell("rated").isEmpty(), "rated", "a rating without its day, or a day alone", "give both");
        Require.that(!rated || stars.matches("[1-5]"), "rating", "not 1 to 5", "give whole stars, or leave it empty");
        return rated ? Optional.of(new Delivery.Rating(Integer.parseInt(stars), day("rated"))) : Optional.empty();
    }

    private String name(String column, String remedy) {
        Require.that(!cell(column).isEmpty(), column, "empty", remedy);
        return cell(column);
    }

    private LocalDateTime moment(String column) {
        try {
            return LocalDateTime.parse(cell(column).replaceFirst(" ", "T"), MOMENT);
        } catch (DateTimeException unreadable) {
            throw new InvalidInputException(
                    column, "no date and time of the calendar", "write it like 2018-03-31 18:30:00, without a zone");
        }
    }

    private LocalDate day(String column) {
        if (cell(column).length() > LENGTH_OF_DATE) {
            return moment(column).toLocalDate();
        }
        try {
            return LocalDate.parse(cell(column));
        } catch (DateTimeException unreadable) {
            throw new InvalidInputException(column, "no date of the calendar", "write it like 2018-03-31");
        }
    }

    private String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
