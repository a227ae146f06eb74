package io.rapport.crm.examples.trustandcare;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.Crm;
import io.rapport.crm.CustomerView;
import io.rapport.crm.care.Case;
import io.rapport.crm.care.Promise;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.money.Money;
import io.rapport.crm.time.SettableClock;
import io.rapport.crm.trust.TrustAttributes;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LateParcelTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final SettableClock clock = SettableClock.at(Instant.parse("2026-03-02T10:00:00Z"));
    private final Crm crm = LateParcel.open(clock);

    @BeforeEach
    void tell() {
        LateParcel.tell(crm, clock, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void anOpenComplaintComesFirstAndTheScoreSaysWhyItIsAsItIs() {
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                promised by 2026-03-06T17:00:00Z
                promise of promise:delivery-981 was due at 2026-03-06T17:00:00Z
                response of case:7 was due at 2026-03-09T11:00:00Z
                1 customer complains
                Nobody has reacted in time.
                TopicAnswer[answer=two_days, channel=web, times=1, latest=2026-03-06T12:00:00Z]
                Kim has case 7
                not Lee: [Somebody else has taken over the case; it can be handed over.]
                GIVEN
                ConsentGiven[newsletter, channel=Optional[email], notice=Optional[2026-01], method=Optional[form], until=Optional.empty]
                do not write: [a complaint is open: settle it first]
                do not ask: [a complaint is open: settle it first, asks for trust of at least 45.0; this customer's is not known]
                not given: [At most 10.00 EUR may be given at once without asking.]
                given: 5.00 EUR
                GIVEN
                ConsentGiven[newsletter, channel=Optional[email], notice=Optional[2026-01], method=Optional[form], until=Optional.empty]
                write: ContactAllowance[consent=GIVEN, promotionsLeft=1]
                do not ask: [asks for trust of at least 45.0; this customer's is lower]
                51 of 100 (33 to 70), working trust
                60 or more with a probability of 0.25
                goodwill (1.00): +6.7 points
                promise late (1.57): -4.0 points
                answered too late (1.00): -1.4 points
                failure that led to a complaint (0.116): -0.3 points
                goodwill (shop:voucher-5.00#1) of 2026-03-10T09:00:00Z: +6.69 points
                promise late (promise:delivery-981) of 2026-03-10T09:00:00Z: -3.96 points
                answered too late (case:7) of 2026-03-10T09:00:00Z: -1.45 points
                failure that led to a complaint (case:7) of 2026-03-09T09:00:00Z: -0.29 points
                honest advice: +7.0 points
                50 of 100 (32 to 69), not enough evidence
                44 of 100 (26 to 64), not enough evidence
                2 with 50 or more
                NPS 50 (-36 to 88)
                Share[count=1, of=2]
                TimeQuantile[estimate=Optional[PT8H], low=PT8H, high=Optional.empty, level=0.9]
                """);
    }

    @Test
    void whatWasToldIsWhatIsKnown() {
        CustomerView anna = crm.customer(LateParcel.ANNA).orElseThrow();
        Case seven = anna.care().cases().get(0);

        assertThat(anna.care().promises()).extracting(Promise::status).containsExactly(Promise.Status.KEPT_LATE);
        assertThat(crm.customer(LateParcel.BERT).orElseThrow().care().promises())
                .extracting(Promise::status)
                .containsExactly(Promise.Status.KEPT);
        assertThat(seven.status()).isEqualTo(Case.Status.CLOSED);
        assertThat(seven.owner()).contains(Ref.agent("kim"));
        assertThat(anna.care().goodwill()).extracting(given -> given.amount()).containsExactly(Money.of("5.00", "EUR"));
        assertThat(crm.care().due(clock.instant())).isEmpty();
        assertThat(crm.customers().where(TrustAttributes.TRUST.atLeast(50.0)).count())
                .isEqualTo(2);
        assertThat(anna.interactions()).as("the preview recorded nothing").isEqualTo(9);
    }
}
