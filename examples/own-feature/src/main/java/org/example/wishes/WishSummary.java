package org.example.wishes;

import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.profile.Newest;
import io.rapport.crm.profile.Summary;
import java.util.List;
import org.example.wishes.WishHistory.Entry;

/** Keeps the newest steps: those of two lists of the newest are the newest of all, so histories merge in any order. */
final class WishSummary implements Summary<WishHistory> {
    private static final int MOST = 100;

    @Override
    public WishHistory empty() {
        return WishHistory.EMPTY;
    }

    @Override
    public WishHistory of(Interaction fact) {
        return fact.detail() instanceof WishStep step
                ? new WishHistory(List.of(new Entry(fact.occurredAt(), step)))
                : WishHistory.EMPTY;
    }

    @Override
    public WishHistory merge(WishHistory one, WishHistory other) {
        return new WishHistory(Newest.of(one.newest(), other.newest(), MOST));
    }
}
