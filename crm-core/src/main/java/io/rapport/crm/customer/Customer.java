package io.rapport.crm.customer;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * This is a way to name a customer: by id, or by identifiers. It takes no I/O and is no promise that there is such a
 * customer: whoever names one by identifiers that nobody has, when recording, creates the customer.
 */
public sealed interface Customer {
    /**
     * The customer is named by the library's id.
     *
     * @param id the library's id
     */
    record Known(CustomerId id) implements Customer {
        /** Returns the id. */
        @Override
        public String toString() {
            return id.toString();
        }
    }

    /**
     * The customer is named by identifiers. All must belong to one customer, or to nobody yet; those that nobody has
     * are given to the customer when a fact is recorded.
     *
     * @param identifiers 1 to 20, without repetition
     */
    record Named(List<Identifier> identifiers) implements Customer {
        /**
         * Drops repetitions.
         *
         * @throws InvalidInputException if there is no identifier, or more than 20
         */
        public Named {
            identifiers = identifiers.stream().distinct().toList();
            int count = identifiers.size();
            Require.that(count >= 1 && count <= 20, "customer.identifiers", count + " of them", "give 1 to 20");
        }

        /** Adds that the customer is also known by another identifier. */
        public Named or(Identifier identifier) {
            List<Identifier> all = new ArrayList<>(identifiers);
            all.add(identifier);
            return new Named(all);
        }

        /** Adds that the customer is also known by an e-mail address. */
        public Named orEmail(String address) {
            return or(Identifier.email(address));
        }

        /** Adds that the customer is also known by a telephone number in international form. */
        public Named orPhone(String number) {
            return or(Identifier.phone(number));
        }

        /** Adds that the customer is also known by a card. */
        public Named orCard(String number) {
            return or(Identifier.card(number));
        }

        /** Adds that the customer is also known by the number of another system. */
        public Named orExternal(String source, String number) {
            return or(Identifier.external(source, number));
        }

        /** Returns the identifiers without their values. */
        @Override
        public String toString() {
            return identifiers.stream().map(Identifier::toString).collect(Collectors.joining(" or "));
        }
    }

    /** Names a customer by id. */
    static Known of(CustomerId id) {
        return new Known(id);
    }

    /** Names a customer by any identifier. */
    static Named of(Identifier identifier) {
        return new Named(List.of(identifier));
    }

    /** Names a customer by e-mail address. */
    static Named email(String address) {
        return of(Identifier.email(address));
    }

    /** Names a customer by telephone number in international form. */
    static Named phone(String number) {
        return of(Identifier.phone(number));
    }

    /** Names a customer by card. */
    static Named card(String number) {
        return of(Identifier.card(number));
    }

    /** Names a visitor by device or browser. */
    static Named device(String id) {
        return of(Identifier.device(id));
    }

    /** Names a customer by the number of another system. */
    static Named external(String source, String number) {
        return of(Identifier.external(source, number));
    }
}
