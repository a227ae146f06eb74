package io.rapport.crm.decision;

import io.rapport.crm.failure.Require;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A decision says whether something may be done: it is allowed, with what follows from it, or refused, with the
 * reasons.
 *
 * @param <T> what follows when it is allowed
 */
public sealed interface Decision<T> {
    /**
     * It may be done.
     *
     * @param value what follows from it
     */
    record Allowed<T>(T value) implements Decision<T> {}

    /**
     * It may not be done; nothing was changed.
     *
     * @param reasons at least one
     */
    record Refused<T>(List<Reason> reasons) implements Decision<T> {
        /** Checks that there is a reason. */
        public Refused {
            Require.that(!reasons.isEmpty(), "decision.reasons", "none", "give at least one");
            reasons = List.copyOf(reasons);
        }
    }

    /** Allows something. */
    static <T> Decision<T> allowed(T value) {
        return new Allowed<>(value);
    }

    /** Refuses something for one reason. */
    static <T> Decision<T> refused(String code, String text) {
        return refused(new Reason(code, text));
    }

    /** Refuses something for one reason. */
    static <T> Decision<T> refused(Reason reason) {
        return new Refused<>(List.of(reason));
    }

    /** The same decision with another value where it is allowed. */
    default <R> Decision<R> map(Function<? super T, ? extends R> change) {
        return flatMap(value -> new Allowed<>(change.apply(value)));
    }

    /** Asks on where it is allowed. */
    default <R> Decision<R> flatMap(Function<? super T, Decision<R>> next) {
        if (this instanceof Allowed<T> allowed) {
            return next.apply(allowed.value);
        }
        return new Refused<>(((Refused<T>) this).reasons);
    }

    /** Goes on with what is allowed, or with the reasons why not. */
    default void match(Consumer<? super T> allowed, Consumer<? super List<Reason>> refused) {
        if (this instanceof Allowed<T> yes) {
            allowed.accept(yes.value);
        } else {
            refused.accept(((Refused<T>) this).reasons);
        }
    }

    /** Tells whether it may be done. */
    default boolean isAllowed() {
        return this instanceof Allowed<T>;
    }
}
