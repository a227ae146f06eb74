package io.rapport.crm.ingest;

import io.rapport.crm.customer.Identifier;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Line;
import io.rapport.crm.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes a row of the fields of a record. */
final class RowParser {
    private static final char REPLACEMENT = '\uFFFD';

    private final Layout layout;
    private final TransactionSettings settings;
    private final Times times;
    /** Keeps one copy of each text, because most come again and again. */
    private final Map<String, Optional<String>> texts = new HashMap<>();

    RowParser(Layout layout, TransactionSettings settings) {
        this.layout = layout;
        this.settings = settings;
        this.times = new Times(settings.zone());
    }

    /** Returns the customer's number; it is empty if the row names nobody. */
    String customer(List<String> fields) {
        return layout.cell(fields, Column.CUSTOMER);
    }

    /**
     * Returns what a row with a customer says.
     *
     * @throws InvalidInputException if a field that is used cannot be understood
     */
    CsvRow parse(Origin origin, List<String> fields) {
        for (Column column : layout.places().keySet()) {
            boolean readable = layout.cell(fields, column).indexOf(REPLACEMENT) < 0;
            Require.that(readable, column.toString(), "not in UTF-8", "convert the file to UTF-8");
        }
        Optional<String> customer = text(fields, Column.CUSTOMER);
        Identifier.external(settings.source().name(), customer.orElse(""));
        Optional<BigDecimal> price = number(fields, Column.PRICE);
        Optional<BigDecimal> quantity = number(fields, Column.QUANTITY);
        BigDecimal exact = amount(fields, price, quantity);
        boolean returned = exact.signum() != 0
                ? exact.signum() < 0
                : quantity.map(BigDecimal::signum).orElse(0) < 0;
        Money amount = Money.of(returned ? exact.negate() : exact, settings.currency(), RoundingMode.HALF_UP);
        BigDecimal pieces = quantity.orElse(BigDecimal.ONE);
        return new CsvRow(
                origin,
                customer.orElse(""),
                times.parse(layout.cell(fields, Column.TIME)),
                text(fields, Column.ORDER),
                channel(layout.cell(fields, Column.CHANNEL)),
                returned,
                new Line(
                        text(fields, Column.PRODUCT),
                        Optional.empty(),
                        returned ? pieces.abs() : pieces,
                        returned ? price.map(BigDecimal::abs) : price,
                        amount));
    }

    private BigDecimal amount(List<String> fields, Optional<BigDecimal> price, Optional<BigDecimal> quantity) {
        if (layout.has(Column.AMOUNT)) {
            return Decimals.parse(Column.AMOUNT, layout.cell(fields, Column.AMOUNT));
        }
        return required(Column.PRICE, price).multiply(required(Column.QUANTITY, quantity));
    }

    private static BigDecimal required(Column column, Optional<BigDecimal> number) {
        return number.orElseThrow(() -> new InvalidInputException(column.toString(), "empty", "give a number"));
    }

    private Optional<BigDecimal> number(List<String> fields, Column column) {
        String cell = layout.cell(fields, column);
        return cell.isEmpty() ? Optional.empty() : Optional.of(Decimals.parse(column, cell));
    }

    private Optional<String> text(List<String> fields, Column column) {
        String cell = layout.cell(fields, column);
        return cell.isEmpty() ? Optional.empty() : texts.computeIfAbsent(cell, Optional::of);
    }

    private Channel channel(String cell) {
        return cell.isEmpty()
                ? settings.source().channel()
                : new Channel(cell.toLowerCase(Locale.ROOT).replace(' ', '_'));
    }
}
