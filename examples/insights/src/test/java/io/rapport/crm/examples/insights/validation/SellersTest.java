package io.rapport.crm.examples.insights.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.care.LatenessCurve;
import io.rapport.crm.trust.TrustEvidence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing is known before it happened. */
class SellersTest {
    private final Delivery kept = DeliveryRows.order(0, "anna", 0, 5);
    private final Delivery late = DeliveryRows.order(1, "anna", 3, 1);
    private final Delivery other = DeliveryRows.order(0, "ben", 0, 4);
    private final Sellers sellers = new Sellers(List.of(late, other, kept));

    @Test
    void a_delivery_is_known_after_it_came_and_not_when_it_was_ordered() {
        assertThat(sellers.deliveredBefore("anna", late.ordered().plusDays(1))).isEmpty();
        assertThat(sellers.deliveredBefore("anna", kept.delivered())).isEmpty();
        assertThat(sellers.deliveredBefore("anna", kept.delivered().plusSeconds(1)))
                .containsExactly(kept);
        assertThat(sellers.deliveredBefore("anna", late.delivered().plusSeconds(1)))
                .containsExactly(kept, late);
        assertThat(sellers.deliveredBefore("nobody", late.delivered())).isEmpty();
        assertThat(sellers.deliveredBefore(late.delivered())).containsExactlyInAnyOrder(kept, other);
    }

    @Test
    void a_rating_is_known_on_the_day_after_it_was_given() {
        Delivery.Rating rating = kept.rating().orElseThrow();

        assertThat(sellers.ratedBefore("anna", rating.day())).isEmpty();
        assertThat(sellers.ratedBefore("anna", rating.day().plusDays(1))).containsExactly(rating);
        assertThat(sellers.ratedBefore(rating.day().plusDays(1))).hasSize(2);
    }

    @Test
    void what_was_delivered_counts_as_the_policy_says() {
        PromiseEvidence evidence = PromiseEvidence.weighted(LatenessCurve.usual());

        List<TrustEvidence> known = sellers.known(evidence, late.delivered().plusSeconds(1));

        assertThat(known).hasSize(2);
        double aWeekLater = Math.pow(2, -7.0 / 365);
        assertThat(known.get(0).reliability().positive()).as("anna").isCloseTo(aWeekLater, within(1e-12));
        assertThat(known.get(0).reliability().negative()).as("anna, now").isCloseTo(4.5, within(1e-12));
        assertThat(known.get(1).reliability().positive()).as("ben").isCloseTo(aWeekLater, within(1e-12));
        assertThat(known.get(1).reliability().negative()).as("ben").isZero();
    }
}
