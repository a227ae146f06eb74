package io.rapport.crm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class FittingTest {
    @Test
    void fitsAndScoresAndPrintsWhatItCost() {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);

        int code = Benchmarks.run(
                out, out, "fit", "--customers", "2000,4000", "--models", "BG/NBD,Pareto/NBD", "--rounds", "2");

        assertThat(printed.toString())
                .contains("2,000 customers", "4,000 customers", "BG/NBD fit", "Pareto/NBD purchases of all")
                .contains("log-likelihood -", "heap");
        assertThat(code).isZero();
    }

    @Test
    void simulatedCustomersLiveInTime() {
        int[] rows = new int[5_000];
        var observations = new BuyingShop(5_000, 1).observe(rows);

        assertThat(observations.customers()).isEqualTo(5_000);
        for (int row : rows) {
            assertThat(observations.row(row).age()).isBetween(27.0, 39.0);
        }
        // Nearly as many have bought again as BG/NBD expects: a mean of E[X(t)] over 27 to 39 weeks is about 1.07.
        assertThat(observations.repeats() / 5_000.0).isBetween(0.9, 1.25);
    }
}
