package io.rapport.crm.benchmarks;

import io.rapport.crm.Crm;
import io.rapport.crm.interaction.Interaction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Records facts: the library's {@code record} competes with a transaction written by hand. */
final class Recording {
    private final Crm crm;
    private final HandWritten byHand;
    private final Shop shop;
    private final Preparation preparation = Sides.preparation();

    Recording(Sides sides, Shop shop) {
        this.crm = sides.crm();
        this.byHand = sides.byHand();
        this.shop = shop;
    }

    /** Records one batch of customers who were never here before, with a fact each. */
    Heat newcomers(int count) {
        return batch(shop.newcomers(count));
    }

    /** Records one batch of facts of some customers who are known. */
    Heat visits(int facts, int customers) {
        return batch(shop.visits(facts, customers));
    }

    /** Makes so many calls, each of which records one fact of any known customer. */
    Heat singles(int calls) {
        List<Interaction> facts = IntStream.range(0, calls)
                .mapToObj(i -> shop.fact(shop.anyone()))
                .toList();
        List<List<Prepared>> prepared = new ArrayList<>();
        facts.forEach(fact -> prepared.add(preparation.of(List.of(fact))));
        return new Heat(
                () -> facts.stream().mapToLong(fact -> crm.record(fact).added()).sum(), () -> one(prepared));
    }

    private Heat batch(List<Interaction> facts) {
        List<Prepared> prepared = preparation.of(facts);
        return new Heat(() -> crm.record(facts).added(), () -> byHand.record(prepared));
    }

    private long one(List<List<Prepared>> calls) throws SQLException {
        long added = 0;
        for (List<Prepared> call : calls) {
            added += byHand.record(call);
        }
        return added;
    }
}
