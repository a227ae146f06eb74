package io.rapport.crm.examples.insights.show;

import io.rapport.crm.CustomerView;
import io.rapport.crm.care.Care;
import io.rapport.crm.care.Case;
import io.rapport.crm.care.GivenAnswer;
import io.rapport.crm.care.Promise;
import io.rapport.crm.examples.insights.console.Table;
import io.rapport.crm.examples.insights.console.Wording;
import io.rapport.crm.examples.insights.overview.OpenCase;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.trust.Component;
import io.rapport.crm.trust.TrustAssessment;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells people how the company treated one customer: the reason for trust, and what is still to be done. */
final class ConductText {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int REASONS = 5;

    private final ZoneId zone;
    private final PrintWriter out;

    ConductText(ZoneId zone, PrintWriter out) {
        this.zone = zone;
        this.out = out;
    }

    void print(CustomerView customer) {
        out.println();
        trust(customer.trust());
        Care care = customer.care();
        promises(care.openPromises(), customer.asOf());
        cases(care.openCases(), customer.asOf());
        care.contradictions().forEach(this::contradiction);
    }

    private void trust(TrustAssessment trust) {
        String confidence = Wording.decimals(trust.score().confidence(), 2);
        String asOf = " as of " + minute(trust.asOf());
        if (!trust.isSufficient()) {
            out.println("Too little is known to score trust" + asOf + ": confidence " + confidence + ".");
            return;
        }
        out.println("Trust" + asOf + ": " + trust + "; confidence " + confidence + ".");
        Table levels = new Table("lr");
        for (Component component : Component.values()) {
            levels.row(Wording.words(component), Wording.decimals(trust.score().level(component), 1));
        }
        levels.print(out);
        trust.reasons().stream().limit(REASONS).forEach(reason -> out.println("  " + reason));
    }

    private void promises(List<Promise> open, Instant now) {
        if (open.isEmpty()) {
            return;
        }
        out.println("Open promises:");
        Table table = new Table("lll");
        open.forEach(promise -> table.row(
                promise.key(),
                "due " + minute(promise.due()),
                promise.status() == Promise.Status.OVERDUE ? "overdue for " + Wording.days(promise.due(), now) : ""));
        table.print(out);
    }

    private void cases(List<Case> open, Instant now) {
        if (open.isEmpty()) {
            return;
        }
        out.println("Open cases:");
        Table table = new Table("lllll");
        open.forEach(one -> table.row(
                one.number(),
                Wording.words(one.kind()) + ", " + one.subject(),
                OpenCase.deadline(one).map(until -> "due " + minute(until)).orElse("waits for the customer"),
                OpenCase.deadline(one).filter(now::isAfter).isPresent() ? "overdue" : "",
                one.owner().map(Ref::toString).orElse("nobody has taken it")));
        table.print(out);
    }

    private void contradiction(String topic, List<GivenAnswer> answers) {
        out.println("Was answered differently about '" + topic + "': "
                + answers.stream()
                        .map(answer ->
                                answer.answer() + " (" + answer.channel().name() + ", " + minute(answer.at()) + ")")
                        .collect(Collectors.joining(", "))
                + ".");
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }
}
