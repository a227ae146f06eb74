package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.money.Money;
import java.util.Optional;
import java.util.Set;

/**
 * The company settled a complaint. It counts once the customer has confirmed it, or has not come back within the
 * re-open window.
 *
 * @param number the case's number, up to 80 characters
 * @param redress what the customer was given for the loss, if anything; not negative
 * @param apology how well the company apologised, from 1 to 100 percent; 0 if it did not
 * @param explanation how well it explained what had happened, from 1 to 100 percent; 0 if it did not
 * @param confirmed whether the customer agreed at once
 * @param finding whether the complaint was right, once that is known
 */
public record Resolved(
        String number,
        Optional<Money> redress,
        int apology,
        int explanation,
        boolean confirmed,
        Optional<Finding> finding)
        implements Detail {
    /** The finding says whether a complaint was right. */
    public enum Finding {
        /** It was right. */
        SUBSTANTIATED,
        /** There was nothing to complain about: it does not count against the company. */
        UNFOUNDED
    }

    /**
     * Checks the parts.
     *
     * @throws InvalidInputException if a part is outside its range
     */
    public Resolved {
        Require.line("resolved.number", number, 80);
        redress.ifPresent(money ->
                Require.that(!money.isNegative(), "resolved.redress", "negative", "give what the customer got"));
        CaseParts.percent("resolved.apology", apology);
        CaseParts.percent("resolved.explanation", explanation);
    }

    /** Returns a settlement of which redress, apology, explanation and the customer's opinion are not known. */
    public static Resolved of(String number) {
        return new Resolved(number, Optional.empty(), 0, 0, false, Optional.empty());
    }

    /** Returns the same settlement with money or goods of that worth. */
    public Resolved redress(Money amount) {
        return new Resolved(number, Optional.of(amount), apology, explanation, confirmed, finding);
    }

    /** Returns the same settlement with an apology, from 0 to 100 percent well done. */
    public Resolved apology(int percent) {
        return new Resolved(number, redress, percent, explanation, confirmed, finding);
    }

    /** Returns the same settlement with an explanation, from 0 to 100 percent well done. */
    public Resolved explanation(int percent) {
        return new Resolved(number, redress, apology, percent, confirmed, finding);
    }

    /** Returns the same settlement, to which the customer agreed. */
    public Resolved andConfirmed() {
        return new Resolved(number, redress, apology, explanation, true, finding);
    }

    /** The same settlement of a complaint that was right or not. */
    public Resolved found(Finding result) {
        return new Resolved(number, redress, apology, explanation, confirmed, Optional.of(result));
    }

    /** Returns the case. */
    @Override
    public Set<Ref> refs() {
        return Set.of(Ref.caseNumber(number));
    }
}
