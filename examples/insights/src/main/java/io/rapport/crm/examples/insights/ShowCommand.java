package io.rapport.crm.examples.insights;

import io.rapport.crm.Crm;
import io.rapport.crm.CustomerView;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.examples.insights.console.WrongUse;
import io.rapport.crm.examples.insights.recording.KnownSources;
import io.rapport.crm.examples.insights.show.CustomerText;
import io.rapport.crm.failure.InvalidInputException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one customer. */
@Command(
        name = "show",
        sortOptions = false,
        parameterListHeading = "%n",
        optionListHeading = "",
        description = {
            "Shows one customer: value, marks for recency, frequency and monetary value (RFM), prospects and trust with their"
                    + " reasons, open promises and cases, and what happened, the latest first.",
            "",
            "The marks go by the cut-offs of the latest 'insights report', the prospects by its model."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:there is no such customer",
            "2:nothing done: wrong use, or a database that cannot be used"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  insights show external/shop:4711", "  insights show 4711", "  insights show email:anna@example.org"
        })
final class ShowCommand implements Callable<Integer> {
    private final SharedOptions options;

    @Parameters(
            paramLabel = "IDENTIFIER",
            description = "type:value or type/source:value, such as external/shop:4711 for number 4711 of the source"
                    + " 'shop'; or just the number; or the customer's id, a UUID.")
    private String identifier = "";

    @Option(names = "--limit", paramLabel = "N", description = "How many interactions to show at most. Default: 20.")
    private int limit = 20;

    ShowCommand(SharedOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new WrongUse("--limit: give 0 or more");
        }
        try (Database database = Database.openExisting(options)) {
            Optional<CustomerView> customer = find(database.crm());
            customer.ifPresent(
                    found -> new CustomerText(database.crm(), options.zone(), options.out()).print(found, limit));
            return ExitCode.of(customer.isPresent());
        }
    }

    private Optional<CustomerView> find(Crm crm) {
        Optional<CustomerView> found = who(crm).flatMap(crm::customer);
        if (found.isEmpty()) {
            List<String> sources = new KnownSources(crm).all();
            options.out().println("There is no customer " + identifier + ".");
            options.remark("Customers are known by external/SOURCE:NUMBER"
                    + (sources.isEmpty() ? "" : " with the sources " + String.join(", ", sources))
                    + ", by email:ADDRESS and so on, or by their id.");
        }
        return found;
    }

    private Optional<Customer> who(Crm crm) {
        try {
            return Optional.of(Customer.of(CustomerId.parse(identifier)));
        } catch (InvalidInputException noId) {
            return identifier.indexOf(':') > 0 ? Optional.of(Customer.of(parsed())) : numbered(crm);
        }
    }

    private Identifier parsed() {
        try {
            return Identifier.parse(identifier);
        } catch (InvalidInputException malformed) {
            throw WrongUse.of("IDENTIFIER", malformed);
        }
    }

    /** A bare number may be known to any of the systems that were imported. */
    private Optional<Customer> numbered(Crm crm) {
        List<Customer.Named> named = new KnownSources(crm).named(identifier);
        if (named.size() > 1) {
            throw new WrongUse("several customers have this number: "
                    + named.stream()
                            .flatMap(customer -> customer.identifiers().stream())
                            .map(Identifier::text)
                            .collect(Collectors.joining(", ")));
        }
        return named.stream().<Customer>map(customer -> customer).findFirst();
    }
}
