package io.rapport.crm.examples.insights;

import io.rapport.crm.Crm;
import io.rapport.crm.CustomerView;
import io.rapport.crm.examples.insights.console.Progress;
import io.rapport.crm.examples.insights.console.Wording;
import io.rapport.crm.kernel.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Proves that the profiles are what the log says. */
@Command(
        name = "verify",
        sortOptions = false,
        optionListHeading = "%n",
        description = {
            "Proves that the stored profiles are what the log says.",
            "",
            "The log of every customer is folded again and the result compared with the stored profile. They are always"
                    + " equal, unless somebody has changed the database by hand or a disk has failed."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all profiles hold",
            "1:some do not",
            "2:nothing done: wrong use, or a database that cannot be used"
        })
final class VerifyCommand implements Callable<Integer> {
    private final SharedOptions options;

    VerifyCommand(SharedOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        try (Database database = Database.openExisting(options)) {
            Crm crm = database.crm();
            List<Verification> failures = new ArrayList<>();
            long customers = crm.customers().count();
            try (Progress.Task task = options.progress().begin("Verifying", customers)) {
                for (CustomerView customer : crm.customers()) {
                    crm.verify(customer.id())
                            .filter(verification -> !verification.holds())
                            .ifPresent(failures::add);
                    task.advance(1);
                }
            }
            failures.forEach(failure -> options.out()
                    .println("Customer " + failure.customer() + " differs in " + String.join(", ", failure.differing())
                            + "."));
            options.out()
                    .printf(
                            "%s verified, %s.%n",
                            Wording.count(customers, "customer"),
                            failures.isEmpty()
                                    ? "all profiles hold"
                                    : Wording.count(failures.size(), "profile") + " differ");
            options.out().flush();
            return ExitCode.of(failures.isEmpty());
        }
    }
}
