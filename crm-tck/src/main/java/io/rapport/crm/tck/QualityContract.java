package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.care.CaseKind;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.interaction.Fulfilled;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Promised;
import io.rapport.crm.interaction.Rated;
import io.rapport.crm.interaction.Resolved;
import io.rapport.crm.quality.ComplaintRate;
import io.rapport.crm.quality.Nps;
import io.rapport.crm.quality.PromiseMetrics;
import io.rapport.crm.quality.QualityMetrics;
import io.rapport.crm.quality.Share;
import io.rapport.crm.value.ValueAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks how well customers were served, for all of them or for a segment. */
abstract class QualityContract extends OnFreshCrm {
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZONE);
    private static final Criterion REGULARS = ValueAttributes.ORDERS.atLeast(2L);

    @Test
    void whatHappenedToAllCustomersInAPeriodIsCounted() {
        recordAnnaAndBert();

        QualityMetrics metrics = crm.quality().metrics(TODAY.minusDays(20), TODAY.minusDays(5));

        assertThat(metrics.nps()).isEqualTo(new Nps(1, 0, 1));
        assertThat(metrics.complaints()).isEqualTo(new ComplaintRate(2, 2));
        assertThat(metrics.cases(CaseKind.COMPLAINT).resolved()).isEqualTo(new Share(1, 2));
        assertThat(metrics.repeatFailures()).isEqualTo(new Share(1, 2));
        assertThat(metrics.promises()).isEqualTo(new PromiseMetrics(1, 0, 0, 1));
    }

    @Test
    void aSegmentIsMeasuredAloneWhetherItIsLargeOrSmall() {
        recordAnnaAndBert();
        LocalDate from = TODAY.minusDays(20);
        QualityMetrics largeSegment = crm.quality().metrics(REGULARS, from, TODAY);

        List<Interaction> others = new ArrayList<>();
        for (int card = 0; card < 60; card++) {
            others.add(fact("other" + card, Customer.card("" + card), 10, Rated.nps(10)));
        }
        crm.record(others);

        assertThat(largeSegment.nps()).isEqualTo(new Nps(0, 0, 1));
        assertThat(largeSegment.complaints()).isEqualTo(new ComplaintRate(1, 1));
        assertThat(largeSegment.promises()).isEqualTo(new PromiseMetrics(1, 0, 0, 0));
        assertThat(crm.quality().metrics(REGULARS, from, TODAY)).isEqualTo(largeSegment);
        assertThat(crm.quality().metrics(from, TODAY).nps()).isEqualTo(new Nps(61, 0, 1));
    }

    @Test
    void anErasedCustomerLeavesOrdersAlone() {
        recordAnnaAndBert();
        crm.erase(idOf(ANNA));

        QualityMetrics metrics = crm.quality().metrics(TODAY.minusYears(1), TODAY.plusDays(1));

        assertThat(metrics.nps()).isEqualTo(new Nps(1, 0, 0));
        assertThat(metrics.complaints()).isEqualTo(new ComplaintRate(1, 3));
        assertThat(metrics.promises()).isEqualTo(new PromiseMetrics(0, 0, 0, 1));
    }

    @Test
    void withoutCustomersNothingIsKnown() {
        QualityMetrics metrics = crm.quality().metrics(REGULARS, TODAY, TODAY.plusDays(1));

        assertThat(metrics.answers()).isEmpty();
        assertThat(metrics.nps().score()).isEmpty();
        assertThatThrownBy(() -> crm.quality().metrics(TODAY, TODAY)).isInstanceOf(InvalidInputException.class);
    }

    /**
     * Records two customers. Anna buys twice, is a detractor, and gets the second delivery on time. Bert is a promoter
     * and still waits for his delivery.
     */
    private void recordAnnaAndBert() {
        crm.record(
                purchase("1", ANNA, "10.00", 50),
                fact("2", ANNA, 40, Complained.of("1", "delivery")),
                fact("3", ANNA, 30, Resolved.of("1")),
                purchase("4", ANNA, "10.00", 15),
                fact("5", ANNA, 15, Promised.delivery("4").by(NOW.minusSeconds(86_400 * 12))),
                fact("6", ANNA, 13, Fulfilled.delivery("4")),
                fact("7", ANNA, 12, Complained.of("2", "delivery")),
                fact("8", ANNA, 11, Rated.nps(3)),
                fact("9", ANNA, 2, Resolved.of("2")),
                purchase("10", BERT, "7.00", 10),
                fact("11", BERT, 10, Promised.delivery("10").by(NOW.minusSeconds(86_400 * 8))),
                fact("12", BERT, 7, Complained.of("1", "delivery")),
                fact("13", BERT, 6, Rated.nps(9)));
    }
}
