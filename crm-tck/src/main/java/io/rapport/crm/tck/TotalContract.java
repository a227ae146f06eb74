package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.storage.Totals;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Customers are counted, and their attributes are added up exactly. */
abstract class TotalContract extends OnFreshData {
    private static final Attribute<Long> ORDERS = Attribute.number("orders");
    private static final Attribute<Long> POINTS = Attribute.number("points");
    private static final Attribute<String> TIER = Attribute.token("tier");

    TotalContract(Supplier<FreshData> source) {
        super(source);
    }

    @Test
    void totalsCountEverybodySelectedAndAddUpWhatThereIs() {
        save(
                Draft.create(newId()).cells(TIER.cell("gold"), POINTS.cell(-5L)),
                Draft.create(newId()).cells(TIER.cell("gold"), POINTS.cell(12L)),
                Draft.create(newId()).cells(TIER.cell("gold")),
                Draft.create(newId()).cells(TIER.cell("silver"), POINTS.cell(1_000L)));

        assertThat(store.total(TIER.is("gold"), Optional.of(POINTS))).isEqualTo(new Totals(3, 7));
        assertThat(store.total(TIER.is("bronze"), Optional.of(POINTS))).isEqualTo(new Totals(0, 0));
        assertThat(store.total(TIER.is("gold"), Optional.of(ORDERS))).isEqualTo(new Totals(3, 0));
        assertThat(store.total(TIER.is("gold"), Optional.empty())).isEqualTo(new Totals(3, 0));
    }

    @Test
    void aSumThatDoesNotFitIsRefusedAndOneThatFitsInTheEndIsExact() {
        for (int i = 0; i < 8; i++) {
            save(
                    Draft.create(newId()).cells(POINTS.cell(Long.MAX_VALUE), ORDERS.cell((long) i)),
                    Draft.create(newId()).cells(POINTS.cell(Long.MIN_VALUE)));
        }

        assertThatThrownBy(() -> store.total(ORDERS.lessThan(2L), Optional.of(POINTS)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> store.total(POINTS.lessThan(0L), Optional.of(POINTS)))
                .isInstanceOf(ArithmeticException.class);
        assertThat(store.total(Criterion.everyone(), Optional.of(POINTS))).isEqualTo(new Totals(16, -8));
    }
}
