package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.Crm;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.forecast.ForecastAttributes;
import io.rapport.crm.forecast.Valuation;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.kernel.Verification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Work on all customers loses nothing while others go on writing the same customers. */
abstract class BulkWorkContract extends OnFreshCrm {
    private static final int CUSTOMERS = 12;
    private static final int FACTS_BEFORE = 30;
    private static final int WRITERS = 4;
    private static final int CALLS = 25;
    private static final int FACTS_A_CALL = 4;

    @Test
    void noFactIsLostAndEveryProfileIsWhatTheLogSaysWhenAFeatureIsFoldedAgain() throws Exception {
        recordTheBeginning();
        for (int number = 0; number < CUSTOMERS; number++) {
            forgetTheProfileOf(idOf(customer(number)));
        }

        whileFourWritersGoOn(() -> crm.rebuild("value"));

        everyFactIsInItsProfile();
    }

    @Test
    void noFactIsLostAndEverybodyHasAScoreWhenAllAreScored() throws Exception {
        recordTheBeginning();
        Valuation valuation = Valuation.of(LocalDate.ofInstant(NOW, ZONE), EUR);

        whileFourWritersGoOn(() -> crm.forecast().keepScores(ModelContract.NBD, valuation));

        everyFactIsInItsProfile();
        assertThat(crm.customers().where(ForecastAttributes.P_ALIVE.is(1.0)).count())
                .isEqualTo(CUSTOMERS);
    }

    private void recordTheBeginning() {
        for (int number = 0; number < CUSTOMERS; number++) {
            for (int fact = 0; fact < FACTS_BEFORE; fact++) {
                crm.record(purchase("before-" + number + "-" + fact, customer(number), "1.00", fact));
            }
        }
    }

    private void whileFourWritersGoOn(Callable<Long> work) throws Exception {
        List<Callable<Long>> works = new ArrayList<>();
        works.add(work);
        try (Crm second = secondCrm();
                Crowd crowd = new Crowd(1 + WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                works.add(writer(writer, writer % 2 == 0 ? crm : second));
            }
            long added = CALLS * FACTS_A_CALL;
            assertThat(crowd.atOnce(works)).containsExactly((long) CUSTOMERS, added, added, added, added);
        }
    }

    private void everyFactIsInItsProfile() {
        long facts = 0;
        for (int number = 0; number < CUSTOMERS; number++) {
            CustomerId id = idOf(customer(number));
            Verification verification = crm.verify(id).orElseThrow();
            assertThat(verification.differing()).as("customer " + number).doesNotContain("value");
            facts += verification.interactions();
        }
        assertThat(facts).isEqualTo(CUSTOMERS * FACTS_BEFORE + WRITERS * CALLS * FACTS_A_CALL);
    }

    /** Returns a writer. Each of its calls is about some customers at random, so that writers and the work meet. */
    private static Callable<Long> writer(int writer, Crm crm) {
        Random random = new Random(writer);
        return () -> {
            long added = 0;
            for (int call = 0; call < CALLS; call++) {
                List<Interaction> facts = new ArrayList<>();
                for (int fact = 0; fact < FACTS_A_CALL; fact++) {
                    String key = "meanwhile-" + writer + "-" + call + "-" + fact;
                    facts.add(purchase(key, customer(random.nextInt(CUSTOMERS)), "0.50", call));
                }
                added += crm.record(facts).added();
            }
            return added;
        };
    }

    private static Customer customer(int number) {
        return Customer.card("card " + number);
    }
}
