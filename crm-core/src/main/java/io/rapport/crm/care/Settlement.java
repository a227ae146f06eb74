package io.rapport.crm.care;

import io.rapport.crm.interaction.Resolved;
import io.rapport.crm.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A settlement says how the company settled a complaint.
 *
 * @param at when
 * @param redress what the customer was given
 * @param apology how well the company apologised, in percent
 * @param explanation how well it explained, in percent
 * @param confirmed whether the customer agreed at once
 * @param finding whether the complaint was right
 */
record Settlement(
        Instant at,
        Optional<Money> redress,
        int apology,
        int explanation,
        boolean confirmed,
        Optional<Resolved.Finding> finding)
        implements Comparable<Settlement> {
    private static final Comparator<Settlement> ORDER = Comparator.comparing(Settlement::at)
            .thenComparing(
                    settlement -> settlement.redress().map(Money::toString).orElse(""))
            .thenComparing(Settlement::apology)
            .thenComparing(Settlement::explanation)
            .thenComparing(Settlement::confirmed)
            .thenComparing(settlement -> settlement.finding().map(Enum::name).orElse(""));

    static Settlement of(Instant at, Resolved resolved) {
        return new Settlement(
                at,
                resolved.redress(),
                resolved.apology(),
                resolved.explanation(),
                resolved.confirmed(),
                resolved.finding());
    }

    /**
     * Tells how far it made a failure good.
     *
     * @param loss what the failure cost the customer, if that was stated
     * @param speed from 0 to 1
     */
    Recovery recovery(Optional<Money> loss, double speed) {
        return new Recovery(restitution(loss), treatment(), speed);
    }

    /**
     * Returns which part of a loss it restored, from 0 to 1; all of it where there is redress but nobody has stated a
     * loss.
     */
    private double restitution(Optional<Money> loss) {
        if (redress.isEmpty() || redress.get().minorUnits() == 0) {
            return 0;
        }
        if (loss.isEmpty() || loss.get().minorUnits() == 0) {
            return 1;
        }
        boolean comparable = loss.get().currency().equals(redress.get().currency());
        return comparable
                ? Math.min(1, (double) redress.get().minorUnits() / loss.get().minorUnits())
                : 0;
    }

    /** Returns how well the customer was treated, from 0 to 1. */
    private double treatment() {
        return (apology + explanation) / 200.0;
    }

    @Override
    public int compareTo(Settlement other) {
        return ORDER.compare(this, other);
    }
}
