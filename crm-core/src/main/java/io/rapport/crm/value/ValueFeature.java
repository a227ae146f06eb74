package io.rapport.crm.value;

import io.rapport.crm.attribute.Cell;
import io.rapport.crm.money.Money;
import io.rapport.crm.profile.Codec;
import io.rapport.crm.profile.Feature;
import io.rapport.crm.profile.Settings;
import io.rapport.crm.profile.Summary;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Plugs the purchase history into the kernel. The time zone decides what a day is, so it is baked in. */
public final class ValueFeature implements Feature<PurchaseHistory> {
    private final ZoneId zone;

    /** Counts days in the business time zone. */
    public ValueFeature(Settings settings) {
        this.zone = settings.zone();
    }

    @Override
    public String name() {
        return "value";
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public String settings() {
        return zone.getId();
    }

    @Override
    public Summary<PurchaseHistory> summary() {
        return new ValueSummary(zone);
    }

    @Override
    public Codec<PurchaseHistory> codec() {
        return new ValueCodec();
    }

    @Override
    public Collection<Cell> cells(PurchaseHistory history) {
        List<Cell> cells = new ArrayList<>();
        if (!history.days().isEmpty()) {
            cells.add(ValueAttributes.FIRST_PURCHASE.cell(history.days().first()));
            cells.add(ValueAttributes.LAST_PURCHASE.cell(history.days().last()));
            cells.add(ValueAttributes.PURCHASE_DAYS.cell((long) history.days().size()));
            cells.add(ValueAttributes.ORDERS.cell(history.orders()));
        }
        for (Money net : history.net().toList()) {
            cells.add(ValueAttributes.net(net.currency()).cell(net.minorUnits()));
        }
        for (Money refunded : history.refunded().toList()) {
            cells.add(ValueAttributes.refunded(refunded.currency()).cell(refunded.minorUnits()));
        }
        return cells;
    }
}
