package io.rapport.crm.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Line;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Returned;
import io.rapport.crm.interaction.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes facts of rows. A fact depends on what its rows say and not on where they stand, so the same rows in other files
 * or in another order give the same facts under the same keys.
 */
final class FactBuilder {
    /** So many hexadecimal digits are 128 bits: no two rows of any shop get the same by chance. */
    private static final int DIGITS = 32;

    private static final Comparator<ImportedFact> BY_TIME = Comparator.comparing(
                    (ImportedFact imported) -> imported.fact().occurredAt())
            .thenComparing(imported -> imported.fact().id());

    private final TransactionSettings settings;
    private final boolean hasLines;

    FactBuilder(TransactionSettings settings, boolean hasLines) {
        this.settings = settings;
        this.hasLines = hasLines;
    }

    /**
     * Returns the facts of all rows of one customer, by time. What makes no valid fact is reported instead.
     *
     * @param rows in the order in which they were read
     */
    List<ImportedFact> facts(List<CsvRow> rows, Consumer<Reject> rejects) {
        Map<String, List<CsvRow>> byKey = new LinkedHashMap<>();
        Map<String, Integer> occurrences = new HashMap<>();
        for (CsvRow row : rows) {
            String key = row.order()
                    .map(number -> (row.returned() ? "return:" : "order:") + number)
                    .orElseGet(() -> {
                        String content = contentHash(row);
                        return content + "#" + occurrences.merge(content, 1, Integer::sum);
                    });
            byKey.computeIfAbsent(key, first -> new ArrayList<>(1)).add(row);
        }
        List<ImportedFact> facts = new ArrayList<>(byKey.size());
        byKey.forEach((key, group) -> {
            try {
                facts.add(fact(key, group));
            } catch (InvalidInputException | ArithmeticException invalid) {
                rejects.accept(new Reject(group.get(0).origin(), problem(invalid)));
            }
        });
        facts.sort(BY_TIME);
        return facts;
    }

    private ImportedFact fact(String key, List<CsvRow> rows) {
        List<CsvRow> sorted = rows.stream().sorted(CsvRow.BY_CONTENT).toList();
        CsvRow earliest = sorted.get(0);
        List<Line> lines = sorted.stream().map(CsvRow::line).toList();
        Source source = Source.of(settings.source().name(), earliest.channel());
        Customer customer = Customer.external(source.name(), earliest.customer());
        Detail detail = earliest.returned() ? returned(earliest.order(), lines) : purchase(earliest.order(), lines);
        return new ImportedFact(
                source.fact(key, customer, earliest.time(), detail), rows.get(0).origin(), rows.size());
    }

    private Purchase purchase(Optional<String> order, List<Line> lines) {
        Purchase all = Purchase.ofLines(lines);
        Purchase purchase = hasLines ? all : Purchase.of(all.amount());
        return order.map(purchase::withOrder).orElse(purchase);
    }

    private Returned returned(Optional<String> order, List<Line> lines) {
        Returned all = Returned.ofLines(lines);
        Returned returned = hasLines ? all : Returned.of(all.amount());
        return order.map(returned::withOrder).orElse(returned);
    }

    /** Returns a hash that is equal for rows of equal content; the source is part of the fact's id anyway. */
    private static String contentHash(CsvRow row) {
        Line line = row.line();
        String content = String.join(
                "\n",
                row.customer(),
                row.time().toString(),
                row.channel().name(),
                row.returned() ? "return" : "purchase",
                line.product().orElse(""),
                line.quantity().toPlainString(),
                line.unitPrice().map(BigDecimal::toPlainString).orElse(""),
                line.amount().toString());
        return Hashing.sha256().hashString(content, UTF_8).toString().substring(0, DIGITS);
    }

    private static String problem(RuntimeException invalid) {
        return invalid instanceof InvalidInputException
                ? String.valueOf(invalid.getMessage())
                : "order: its sum does not fit into 64 bits; check the amounts";
    }
}
