package io.rapport.crm.care;

import com.google.common.collect.ImmutableList;
import io.rapport.crm.money.Money;
import io.rapport.crm.profile.StateReader;
import io.rapport.crm.profile.StateWriter;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Writes and reads moments, money, and what there are several or none of. */
final class Encoding {
    private Encoding() {}

    static void time(Instant time, StateWriter out) {
        out.number(time.toEpochMilli());
    }

    static Instant time(StateReader in) {
        return Instant.ofEpochMilli(in.number());
    }

    static void money(Money money, StateWriter out) {
        out.text(money.currency().getCurrencyCode()).number(money.minorUnits());
    }

    static Money money(StateReader in) {
        String code = in.text();
        return new Money(in.number(), Money.currency(code));
    }

    static <T> void all(Collection<T> some, StateWriter out, BiConsumer<T, StateWriter> write) {
        out.count(some.size());
        some.forEach(each -> write.accept(each, out));
    }

    static <T> List<T> all(StateReader in, Function<StateReader, T> read) {
        ImmutableList.Builder<T> all = ImmutableList.builder();
        for (int rest = in.size(); rest > 0; rest--) {
            all.add(read.apply(in));
        }
        return all.build();
    }

    static <T> void maybe(Optional<T> value, StateWriter out, BiConsumer<T, StateWriter> write) {
        all(value.stream().toList(), out, write);
    }

    static <T> Optional<T> maybe(StateReader in, Function<StateReader, T> read) {
        return all(in, read).stream().findFirst();
    }
}
