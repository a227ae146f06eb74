package io.rapport.crm.permission;

import io.rapport.crm.decision.Decision;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.interaction.AskedToDisclose;
import io.rapport.crm.privacy.Disclosures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Decides whether a customer may be asked for something personal now: little at a time, for a reason, and not again.
 *
 * @param policy the company's
 * @param disclosures what was asked, told and not told
 * @param openComplaint whether a complaint is not settled
 * @param trust the lower bound of the trust score, from 0 to 100; without one, only what is not sensitive may be asked
 */
public record ProfilingRules(
        ProfilingPolicy policy, Disclosures disclosures, boolean openComplaint, OptionalDouble trust) {
    /**
     * Decides about a question; allowed, it is the fact to record when it was asked. All reasons against it are named;
     * their codes are {@code profiling.unexplained}, {@code profiling.asked_already}, {@code profiling.open_complaint},
     * {@code profiling.trust}, {@code profiling.known}, {@code profiling.declined} and {@code profiling.too_many}.
     *
     * @param question with its purpose and benefit
     * @param askedAlready whether something was asked in this conversation before
     */
    public Decision<AskedToDisclose> decide(AskedToDisclose question, boolean askedAlready, Instant now) {
        List<Reason> against = new ArrayList<>();
        String field = question.field();
        if (question.purpose().isEmpty() || question.benefit().isEmpty()) {
            against.add(new Reason("profiling.unexplained", "say what it is wanted for and what the customer gains"));
        }
        if (askedAlready) {
            against.add(new Reason("profiling.asked_already", "one question in a conversation is enough"));
        }
        if (openComplaint) {
            against.add(new Reason("profiling.open_complaint", "a complaint is open: settle it first"));
        }
        double needed = policy.trustFor(field);
        if (needed > 0 && trust.orElse(0) < needed) {
            String known = trust.isPresent() ? "this customer's is lower" : "this customer's is not known";
            against.add(new Reason("profiling.trust", "asks for trust of at least " + needed + "; " + known)
                    .with("needed", needed));
        }
        if (disclosures.toldAt(field).isPresent()) {
            against.add(new Reason("profiling.known", "the customer has told it already"));
        }
        disclosures
                .declinedAt(field)
                .map(declined -> declined.plus(Duration.ofDays(policy.refusalDays())))
                .filter(now::isBefore)
                .map(until -> new Reason(
                                "profiling.declined",
                                "the customer did not want to tell it; that is final until " + until)
                        .with("until", until))
                .ifPresent(against::add);
        long asked = askedSince(now.minus(Duration.ofDays(policy.withinDays())), now);
        if (asked >= policy.mostQuestions()) {
            against.add(new Reason(
                            "profiling.too_many",
                            asked + " questions in " + policy.withinDays() + " days, of at most "
                                    + policy.mostQuestions())
                    .with("asked", asked)
                    .with("days", policy.withinDays())
                    .with("most", policy.mostQuestions()));
        }
        return against.isEmpty() ? Decision.allowed(question) : new Decision.Refused<>(against);
    }

    private long askedSince(Instant from, Instant until) {
        return disclosures.asked().stream()
                .filter(question ->
                        question.at().isAfter(from) && !question.at().isAfter(until))
                .count();
    }
}
