package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.Crm;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.interaction.ActedInInterest;
import io.rapport.crm.interaction.AskedToDisclose;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.interaction.ConsentDeclined;
import io.rapport.crm.interaction.ConsentGiven;
import io.rapport.crm.interaction.ConsentWithdrawn;
import io.rapport.crm.interaction.Disclosed;
import io.rapport.crm.interaction.Messaged;
import io.rapport.crm.interaction.PreferenceStated;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Reopened;
import io.rapport.crm.interaction.Resolved;
import io.rapport.crm.permission.ContactPolicy;
import io.rapport.crm.permission.ProfilingPolicy;
import io.rapport.crm.privacy.ConsentState;
import io.rapport.crm.privacy.PrivacyPolicy;
import io.rapport.crm.trust.TrustEvidence;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Checks what customers allow, and whether they may be contacted and asked. */
abstract class PrivacyContract extends OnFreshCrm {
    private static final CustomerId NOBODY = new CustomerId(new UUID(9, 9));

    @Test
    void consentIsAHistoryOfWhoSaidWhatWhenHowAndAfterReadingWhat() {
        ConsentGiven given = ConsentGiven.to("newsletter").havingRead("2026-01").by("form", "scan 17");
        crm.record(
                fact("1", ANNA, 9, ConsentDeclined.to("newsletter")),
                fact("2", ANNA, 5, given).by(Ref.agent("kim")),
                purchase("3", ANNA, "10.00", 4),
                fact("4", ANNA, 1, ConsentWithdrawn.from("newsletter").over(Channel.EMAIL)),
                fact("5", BERT, 1, ConsentGiven.to("newsletter")));

        assertThat(crm.privacy().consents(idOf(ANNA)))
                .extracting(entry -> entry.detail())
                .containsExactly(
                        ConsentWithdrawn.from("newsletter").over(Channel.EMAIL),
                        given,
                        ConsentDeclined.to("newsletter"));
        assertThat(crm.privacy().consents(idOf(ANNA)).get(1).recorded())
                .matches(said -> said.occurredAt().equals(NOW.minus(Duration.ofDays(5))))
                .matches(said -> said.by().equals(Optional.of(Ref.agent("kim"))));
        assertThat(crm.privacy().state(idOf(ANNA), "newsletter", Channel.EMAIL)).contains(ConsentState.WITHDRAWN);
        assertThat(crm.privacy().state(idOf(ANNA), "newsletter", Channel.PHONE)).contains(ConsentState.GIVEN);
        assertThat(crm.privacy().state(NOBODY, "newsletter", Channel.PHONE)).isEmpty();
        assertThat(crm.privacy().consents(NOBODY)).isEmpty();
    }

    @Test
    void whetherACustomerMayBeContactedFollowsFromWhatHappened() {
        crm.record(purchase("0", ANNA, "10.00", 30));
        assertThat(mayContact()).containsExactly("contact.not_asked");

        crm.record(fact("1", ANNA, 20, ConsentGiven.to("newsletter")));
        assertThat(mayContact()).isEmpty();

        crm.record(fact("2", ANNA, 10, Complained.of("c-1", "delivery")));
        assertThat(mayContact()).containsExactly("contact.open_complaint");
        crm.record(fact("3", ANNA, 9, Resolved.of("c-1")));
        assertThat(mayContact()).isEmpty();
        crm.record(fact("4", ANNA, 8, new Reopened("c-1")));
        assertThat(mayContact()).containsExactly("contact.open_complaint");
        crm.record(fact("5", ANNA, 7, Resolved.of("c-1")));

        crm.record(fact("6", ANNA, 1, Messaged.promoting("newsletter")));
        assertThat(mayContact()).containsExactly("contact.weekly_cap", "contact.gap");
        clock.advance(Duration.ofDays(2));
        assertThat(mayContact()).isEmpty();

        assertThat(codes(crm.permission().mayContact(NOBODY, "newsletter", Channel.EMAIL)))
                .containsExactly("contact.unknown_customer");
    }

    @Test
    void whatNeedsNoConsentIsSaidOnceForAll() {
        crm.record(purchase("0", ANNA, "10.00", 30));
        assertThat(mayContact()).contains("contact.not_asked");

        Crm other = Crm.with(secondStorage(), ZONE)
                .feature(new MoodFeature())
                .using(new PrivacyPolicy(Set.of("newsletter"), false, 1, 2))
                .clock(clock)
                .open();

        assertThat(codes(other.permission().mayContact(idOf(ANNA), "newsletter", Channel.EMAIL)))
                .isEmpty();
    }

    @Test
    void whenCustomersMayBeContactedAndAskedIsForTheCompanyToSay() {
        AskedToDisclose question = new AskedToDisclose("phone", Optional.of("service"), Optional.of("quicker help"));
        crm.record(purchase("0", ANNA, "10.00", 30));
        assertThat(mayContact()).containsExactly("contact.not_asked");
        assertThat(codes(crm.permission().mayAsk(idOf(ANNA), question, false))).containsExactly("profiling.trust");

        Crm other = Crm.with(secondStorage(), ZONE)
                .feature(new MoodFeature())
                .using(new ContactPolicy(true, Map.of()))
                .using(new ProfilingPolicy(Map.of("phone", 1), 45, 60, 3, 30, 180))
                .clock(clock)
                .open();

        assertThat(codes(other.permission().mayContact(idOf(ANNA), "newsletter", Channel.EMAIL)))
                .isEmpty();
        assertThat(codes(other.permission().mayAsk(idOf(ANNA), question, false)))
                .isEmpty();
    }

    @Test
    void howManyPromotionsAreTooManyIsTheSameForContactAndForTrust() {
        crm.record(
                fact("1", ANNA, 6, ConsentGiven.to("newsletter")),
                fact("2", ANNA, 5, Messaged.promoting("newsletter")),
                fact("3", ANNA, 3, Messaged.promoting("newsletter")));
        Crm other = Crm.with(secondStorage(), ZONE)
                .feature(new MoodFeature())
                .using(new PrivacyPolicy(Set.of(), false, 3, 2))
                .clock(clock)
                .open();
        assertThat(mayContact()).containsExactly("contact.weekly_cap");
        assertThat(conduct(crm)).isNotEqualTo(TrustEvidence.NONE);
        assertThat(codes(other.permission().mayContact(idOf(ANNA), "newsletter", Channel.EMAIL)))
                .isEmpty();
        assertThat(conduct(other)).isEqualTo(TrustEvidence.NONE);

        crm.record(fact("4", ANNA, 7, new PreferenceStated("promotions_per_week", "3")));

        assertThat(mayContact()).isEmpty();
        assertThat(conduct(crm)).as("as many as the customer wanted").isEqualTo(TrustEvidence.NONE);
    }

    @Test
    void whetherACustomerMayBeAskedFollowsFromWhatHappened() {
        AskedToDisclose question = new AskedToDisclose("phone", Optional.of("service"), Optional.of("quicker help"));
        crm.record(purchase("0", ANNA, "10.00", 30));

        assertThat(codes(crm.permission().mayAsk(idOf(ANNA), question, false))).containsExactly("profiling.trust");
        for (int i = 0; i < 4; i++) {
            crm.record(fact("act-" + i, ANNA, 20 + i, new ActedInInterest("not_needed")));
        }
        assertThat(crm.permission().mayAsk(idOf(ANNA), question, false)).isEqualTo(Decision.allowed(question));

        crm.record(
                fact("1", ANNA, 2, new Disclosed("phone", Optional.empty())),
                fact("2", ANNA, 1, Complained.of("c-1", "delivery")));
        assertThat(codes(crm.permission().mayAsk(idOf(ANNA), question, false)))
                .containsExactly("profiling.open_complaint", "profiling.known");
    }

    private TrustEvidence conduct(Crm of) {
        return of.customer(ANNA).orElseThrow().trust().score().evidence();
    }

    private List<String> mayContact() {
        return codes(crm.permission().mayContact(idOf(ANNA), "newsletter", Channel.EMAIL));
    }
}
