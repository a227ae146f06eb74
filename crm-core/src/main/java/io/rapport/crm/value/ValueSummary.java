package io.rapport.crm.value;

import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Returned;
import io.rapport.crm.money.Amounts;
import io.rapport.crm.profile.Summary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Folds purchases and returns; everything else says nothing about value. */
final class ValueSummary implements Summary<PurchaseHistory> {
    private final ZoneId zone;

    ValueSummary(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public PurchaseHistory empty() {
        return PurchaseHistory.EMPTY;
    }

    @Override
    public PurchaseHistory of(Interaction fact) {
        if (fact.detail() instanceof Purchase purchase) {
            LocalDate day = day(fact.occurredAt());
            return new PurchaseHistory(
                    DaySet.of(day),
                    Amounts.of(purchase.amount()),
                    FirstDay.of(day, purchase.amount()),
                    Amounts.NONE,
                    FirstDay.NONE,
                    1,
                    0);
        }
        if (fact.detail() instanceof Returned returned) {
            FirstDay reversed = returned.purchasedAt()
                    .map(time -> FirstDay.of(day(time), returned.amount()))
                    .orElse(FirstDay.NONE);
            return new PurchaseHistory(
                    DaySet.EMPTY, Amounts.NONE, FirstDay.NONE, Amounts.of(returned.amount()), reversed, 0, 1);
        }
        return PurchaseHistory.EMPTY;
    }

    @Override
    public PurchaseHistory merge(PurchaseHistory one, PurchaseHistory other) {
        return one.merge(other);
    }

    private LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }
}
