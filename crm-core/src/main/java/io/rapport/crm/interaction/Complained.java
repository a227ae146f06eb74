package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.money.Money;
import java.util.Optional;
import java.util.Set;

/**
 * The customer complained that something went wrong: a case of its own until it is {@link Resolved}.
 *
 * @param number the case's number, unique within the customer, up to 80 characters; nothing personal
 * @param cause what went wrong, up to 40 of {@code a-z 0-9 _ . -}: {@code delivery}, {@code product}, {@code billing},
 *     {@code advice}, {@code privacy}, {@code treatment}, {@code pressure}, ...
 * @param loss what the trouble cost the customer, if that can be said; not negative
 * @param reach how many others heard of it, from 0 to 10,000,000,000
 * @param words the complaint, if it is kept, up to 10,000 characters; free text, which may be personal
 */
public record Complained(String number, String cause, Optional<Money> loss, long reach, Optional<String> words)
        implements Detail {
    private static final long MOST_PEOPLE = 10_000_000_000L;

    /**
     * Checks the parts.
     *
     * @throws InvalidInputException if a part is malformed or outside its range
     */
    public Complained {
        CaseParts.check("complained", number, words);
        Require.token("complained.cause", cause, 40);
        loss.ifPresent(money ->
                Require.that(!money.isNegative(), "complained.loss", "negative", "give what it cost the customer"));
        boolean people = reach >= 0 && reach <= MOST_PEOPLE;
        Require.that(people, "complained.reach", "outside 0 to 10000000000", "give a number of people");
    }

    /** Returns a complaint of which nobody else heard. */
    public static Complained of(String number, String cause) {
        return new Complained(number, cause, Optional.empty(), 0, Optional.empty());
    }

    /** Returns the same complaint with what it cost the customer. */
    public Complained losing(Money amount) {
        return new Complained(number, cause, Optional.of(amount), reach, words);
    }

    /** Returns the same complaint where so many others heard of it. */
    public Complained inPublic(long people) {
        return new Complained(number, cause, loss, people, words);
    }

    /** Returns the same complaint with its words. */
    public Complained saying(String text) {
        return new Complained(number, cause, loss, reach, Optional.of(text));
    }

    /** Returns the case. */
    @Override
    public Set<Ref> refs() {
        return Set.of(Ref.caseNumber(number));
    }

    /** Without the words, which may be personal. */
    @Override
    public String toString() {
        return "Complained[" + number + ", " + cause + ", loss=" + loss + ", reach=" + reach + "]";
    }
}
