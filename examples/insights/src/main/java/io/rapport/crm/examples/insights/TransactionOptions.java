package io.rapport.crm.examples.insights;

import io.rapport.crm.examples.insights.console.WrongUse;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.ingest.Columns;
import io.rapport.crm.ingest.TransactionFormat;
import io.rapport.crm.ingest.TransactionSettings;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.money.Money;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** These options say what files of transactions do not say by themselves. */
final class TransactionOptions {
    private enum Format {
        CSV,
        CDNOW
    }

    @Option(
            names = "--columns",
            paramLabel = "NAMES",
            description = "What the columns of the file are called: customer=NAME,time=NAME and amount=NAME or"
                    + " price=NAME,quantity=NAME; if there are such columns also order=, product=, channel=.")
    private Optional<String> columns = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "csv (default): commas, semicolons or tabs between the fields. cdnow: customer, yyyymmdd,"
                    + " quantity and amount with blanks between; needs no --columns.")
    private Optional<Format> format = Optional.empty();

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "The currency of the amounts, such as EUR. Needed with --csv; for cdnow it is USD.")
    private Optional<String> currency = Optional.empty();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description =
                    "Which system the file comes from; customers are known as external/NAME:number. Default: shop,"
                            + " or cdnow.")
    private Optional<String> source = Optional.empty();

    /** Whether any of these options is given. */
    boolean given() {
        return columns.isPresent() || format.isPresent() || currency.isPresent() || source.isPresent();
    }

    TransactionFormat format() {
        if (cdnow()) {
            WrongUse.unless(columns.isEmpty(), "--format cdnow has no names of columns: leave out --columns");
            return TransactionFormat.cdnow();
        }
        WrongUse.unless(
                columns.isPresent(), "say what the columns are called: --columns customer=NAME,time=NAME,amount=NAME");
        return TransactionFormat.csv(named("--columns", () -> Columns.parse(columns.orElse(""))));
    }

    TransactionSettings settings(ZoneId zone) {
        WrongUse.unless(cdnow() || currency.isPresent(), "say which currency the amounts have: --currency EUR");
        Currency money = named("--currency", () -> Money.zero(Money.currency(currency.orElse("USD"))))
                .currency();
        String name = source.orElse(cdnow() ? "cdnow" : "shop");
        Source system = named("--source", () -> Source.of(name, cdnow() ? Channel.WEB : Channel.UNKNOWN));
        return new TransactionSettings(system, money, zone);
    }

    private boolean cdnow() {
        return format.filter(Format.CDNOW::equals).isPresent();
    }

    /** Names the option before what is wrong with its value. */
    private static <T> T named(String option, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidInputException invalid) {
            throw WrongUse.of(option, invalid);
        }
    }
}
