package io.rapport.crm.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.Crm;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.Answered;
import io.rapport.crm.interaction.Answered.Quality;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Fulfilled;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Promised;
import io.rapport.crm.interaction.Rated;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.time.SettableClock;
import io.rapport.crm.trust.CalibratedWeight;
import io.rapport.crm.trust.CalibratedWeight.Finding;
import io.rapport.crm.trust.TrustPolicy;
import io.rapport.crm.trust.WeightCalibration;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A shop's own weights of evidence, from facts: each customer is promised some deliveries in a week and rates on its
 * last day.
 */
class WeightCalibrationTest {
    private static final int CUSTOMERS = 800;
    /** A Monday. */
    private static final Instant MONDAY = Instant.parse("2026-02-23T08:00:00Z");

    private static final Instant SATURDAY = day(5);
    private static final Source SHOP = Source.of("shop", Channel.WEB);
    /** How many kept promises it takes to make up for a late one that is one usual piece of evidence. */
    private static final double HURT = 4;

    private final Random random = new Random(1);
    private final List<Interaction> facts = new ArrayList<>();
    private final InMemoryStorage storage = new InMemoryStorage();
    private final Crm crm =
            Crm.with(storage, ZoneOffset.UTC).clock(SettableClock.at(day(30))).open();

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void aShopLearnsHowMuchItsCustomersMindLateness() {
        for (int i = 0; i < CUSTOMERS; i++) {
            Customer who = Customer.card("" + i);
            int kept = random.nextInt(7);
            int late = Math.max(0, random.nextInt(4) - 1);
            kept(who, kept);
            late(who, late, day(4));
            rates(who, isGood(kept - HURT * late * sizeOfLateness(3)), SATURDAY);
        }

        WeightCalibration found = calibrated();

        assertThat(found.customers()).isEqualTo(CUSTOMERS);
        assertThat(found.bad()).isBetween(200, 600);
        CalibratedWeight late = of("promise_late", found);
        double error = late.estimate().orElseThrow().standardError();
        assertThat(error).isLessThan(0.6);
        assertThat(late.weight()).isCloseTo(HURT, within(2 * error)).isNotEqualTo(late.current());
        assertThat(late.finding()).isEqualTo(Finding.CLEAR);
        assertThat(found.weights().stream().filter(weight -> weight.finding() != Finding.TOO_FEW))
                .extracting(CalibratedWeight::type)
                .containsExactly("promise_kept", "promise_late");
        Crm own = Crm.with(InMemoryStorage.sharing(storage), ZoneOffset.UTC)
                .using(found.policy())
                .clock(SettableClock.at(SATURDAY))
                .open();
        assertThat(own.customer(Customer.card("0")).orElseThrow().trust().policy())
                .isEqualTo(found.policy().fingerprint())
                .isNotEqualTo(TrustPolicy.usual().fingerprint());
    }

    /**
     * Whoever rates badly is told something wrong in that moment, and waits for deliveries that are late from then on.
     */
    @Test
    void whatCameAfterTheLastRatingOrWithItExplainsNothing() {
        for (int i = 0; i < CUSTOMERS; i++) {
            Customer who = Customer.card("" + i);
            int kept = random.nextInt(7);
            kept(who, kept);
            boolean good = isGood(kept - 2);
            rates(who, good, SATURDAY);
            if (!good) {
                happens(who, Answered.with("returns", "never").judged(Quality.WRONG), SATURDAY);
                late(who, 1, day(8));
                happens(who, Promised.of("open" + facts.size(), "delivery", SATURDAY), MONDAY);
            }
        }

        WeightCalibration found = calibrated();

        assertThat(of("promise_late", found).customers()).isZero();
        assertThat(of("promise_late", found).weight()).isEqualTo(3);
        assertThat(of("answer_wrong", found).customers()).isZero();
        assertThat(of("promise_kept", found).finding()).isEqualTo(Finding.CLEAR);
    }

    @Test
    void onlyTheLastRatingCountsAndThatIsWhateverOrderFactsAreReportedIn() {
        for (int i = 0; i < CUSTOMERS; i++) {
            Customer who = Customer.card("" + i);
            int kept = random.nextInt(7);
            boolean good = isGood(kept - 2);
            kept(who, kept);
            rates(who, good, SATURDAY);
            rates(who, !good, MONDAY.minusSeconds(1));
        }
        WeightCalibration forwards = calibrated();

        Collections.shuffle(facts, random);
        try (Crm other = Crm.with(new InMemoryStorage(), ZoneOffset.UTC)
                .clock(SettableClock.at(day(30)))
                .open()) {
            other.record(facts);
            WeightCalibration shuffled = allowed(other.trust().calibrate(0.6));

            assertThat(of("promise_kept", forwards).finding()).isEqualTo(Finding.CLEAR);
            assertThat(shuffled.bad()).isEqualTo(forwards.bad());
            assertThat(z("promise_kept", shuffled)).isCloseTo(z("promise_kept", forwards), within(1e-9));
        }
    }

    @Test
    void whatIsGoodIsForTheCallerToSay() {
        for (int i = 0; i < 210; i++) {
            happens(Customer.card("" + i), Rated.stars(i % 3 == 0 ? 3 : 4), SATURDAY);
        }
        crm.record(facts);

        assertThat(reason(crm.trust().calibrate(0.5))).contains("210 ratings are good and 0 bad");
        assertThat(reason(crm.trust().calibrate(0.6))).contains("promise kept");
        assertThat(reason(crm.trust().calibrate(0.8))).contains("0 ratings are good and 210 bad");
        assertThatThrownBy(() -> crm.trust().calibrate(0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("calibrate.good_from");
        assertThatThrownBy(() -> crm.trust().calibrate(Double.NaN)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> crm.trust().calibrate(60)).isInstanceOf(InvalidInputException.class);
    }

    private void kept(Customer who, int times) {
        for (int i = 0; i < times; i++) {
            promised(who, day(1), day(1).minusSeconds(1));
        }
    }

    /** Promised for three days before. */
    private void late(Customer who, int times, Instant fulfilled) {
        for (int i = 0; i < times; i++) {
            promised(who, fulfilled.minus(Duration.ofDays(3)), fulfilled);
        }
    }

    private void promised(Customer who, Instant due, Instant fulfilled) {
        String key = "p" + facts.size();
        happens(who, Promised.of(key, "delivery", due), MONDAY);
        happens(who, Fulfilled.completely(key), fulfilled);
    }

    /** 1 + (1 - 2^(-days / 3)), see {@link io.rapport.crm.care.LatenessCurve}. */
    private static double sizeOfLateness(int days) {
        return 2 - Math.pow(2, -days / 3.0);
    }

    private boolean isGood(double help) {
        return random.nextDouble() < 1 / (1 + Math.exp(-0.5 * help));
    }

    private void rates(Customer who, boolean good, Instant at) {
        happens(who, Rated.stars(good ? 5 : 2), at);
    }

    private void happens(Customer who, Detail detail, Instant at) {
        facts.add(SHOP.fact("f" + facts.size(), who, at, detail));
    }

    private WeightCalibration calibrated() {
        crm.record(facts);
        return allowed(crm.trust().calibrate(0.6));
    }

    private static WeightCalibration allowed(Decision<WeightCalibration> decision) {
        return ((Decision.Allowed<WeightCalibration>) decision).value();
    }

    private static String reason(Decision<WeightCalibration> decision) {
        return ((Decision.Refused<WeightCalibration>) decision).reasons().get(0).text();
    }

    private static CalibratedWeight of(String type, WeightCalibration found) {
        Optional<CalibratedWeight> weight =
                found.weights().stream().filter(one -> one.type().equals(type)).findFirst();
        return weight.orElseThrow();
    }

    private static double z(String type, WeightCalibration found) {
        return of(type, found).estimate().orElseThrow().z();
    }

    private static Instant day(int number) {
        return MONDAY.plus(Duration.ofDays(number));
    }
}
