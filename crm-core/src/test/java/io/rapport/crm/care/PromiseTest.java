package io.rapport.crm.care;

import static io.rapport.crm.care.Chronicle.only;
import static io.rapport.crm.care.Chronicle.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.care.Promise.Status;
import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.Exhibit;
import io.rapport.crm.interaction.Broken;
import io.rapport.crm.interaction.Fulfilled;
import io.rapport.crm.interaction.PromiseChanged;
import io.rapport.crm.interaction.Promised;
import io.rapport.crm.interaction.Ref;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests what becomes of a promise, and what that says about the company. */
class PromiseTest {
    private static final String MADE = "03-02 09:00";
    private static final String DUE = "03-06 18:00";
    private static final Promised TEA = delivery(DUE);
    private static final Fulfilled DELIVERED = Fulfilled.delivery("981");
    private static final String KEY = TEA.promise();

    @Test
    void thereIsTimeUntilTheLastMoment() {
        Promise promise = made().promise(DUE);

        assertThat(promise.status()).isEqualTo(Status.OPEN);
        assertThat(promise.lateness(time(DUE))).isZero();
        assertThat(made().as(DUE).openPromises()).containsExactly(promise);
        assertThat(made().evidence(DUE)).isEmpty();
    }

    @Test
    void anOpenPromisePastItsTimeIsLateToday() {
        Chronicle chronicle = made();
        Promise promise = chronicle.promise("03-06 18:01");

        assertThat(promise.status()).isEqualTo(Status.OVERDUE);
        assertThat(promise.isOpen()).isTrue();
        assertThat(promise.lateness(time("03-08 18:00"))).isEqualTo(Duration.ofDays(2));
        assertThat(promise.lateness(Instant.MAX)).isEqualTo(Duration.between(promise.due(), Instant.MAX));
        Exhibit late = only(Chronicle.exhibits(chronicle.as("03-08 18:00")));
        assertThat(late.evidence().type()).isEqualTo("promise_late");
        assertThat(late.at()).isEqualTo(time("03-08 18:00"));
        assertThat(late.source()).isEqualTo(Ref.promise("delivery-981"));
    }

    @Test
    void whatIsDoneAtTheLastMomentIsKept() {
        Chronicle chronicle = made().on(DUE, DELIVERED);

        assertThat(chronicle.promise("04-01 00:00").status()).isEqualTo(Status.KEPT);
        assertThat(chronicle.promise("04-01 00:00").settledAt()).contains(time(DUE));
        assertThat(chronicle.as(DUE).openPromises()).isEmpty();
        assertThat(chronicle.evidence("04-01 00:00")).containsExactly("promise_kept +1.0 -0.0");
    }

    @Test
    void aLatePromiseWeighsAsTheReferenceSaysAndNoMoreWhileTimeGoesOn() {
        for (int hours : List.of(1, 48, 72, 24 * 30)) {
            Chronicle chronicle = made().at(time(DUE).plus(Duration.ofHours(hours)), DELIVERED);

            double weight = 3 * size(chronicle.as("07-01 00:00"));

            assertThat(chronicle.promise("07-01 00:00").status()).isEqualTo(Status.KEPT_LATE);
            assertThat(weight).isCloseTo(3 + 3 * (1 - Math.pow(2, -hours / 72.0)), within(2e-6));
        }
    }

    @Test
    void whatIsNoDeliveryIsMeasuredByTheTimeThatWasPromised() {
        Promised callback = Promised.of("c", "callback", time("03-02 13:00"));
        Chronicle hourLate = Chronicle.usual().on(MADE, callback).on("03-02 14:00", Fulfilled.completely("c"));

        // Four hours were promised, so half of the further damage is done after one.
        assertThat(size(hourLate.as("04-01 00:00"))).isEqualTo(1.5);
    }

    @Test
    void aPromiseAlreadyPastWhenRecordedIsLateAtOnceAndItsHalfTimeIsThreeDays() {
        Chronicle chronicle = Chronicle.usual().on(MADE, Promised.of("c", "callback", time("02-27 09:00")));

        assertThat(chronicle.promise(MADE).status()).isEqualTo(Status.OVERDUE);
        assertThat(chronicle.promise(MADE).lateness(time(MADE))).isEqualTo(Duration.ofDays(3));
        assertThat(size(chronicle.as(MADE))).isEqualTo(1.5);
        assertThat(size(chronicle.on("03-05 09:00", Fulfilled.completely("c")).as("04-01 00:00")))
                .isEqualTo(1.75);
    }

    @Test
    void ofADelayThatWasToldInTimeTheNewTimeHoldsAndKeepingItIsToTheCredit() {
        Chronicle chronicle = made().on("03-06 18:00", PromiseChanged.withNotice(KEY, time("03-09 18:00")))
                .on("03-09 18:00", DELIVERED);
        Promise promise = chronicle.promise("04-01 00:00");

        assertThat(promise.status()).isEqualTo(Status.KEPT);
        assertThat(promise.firstDue()).isEqualTo(time(DUE));
        assertThat(promise.due()).isEqualTo(time("03-09 18:00"));
        assertThat(promise.wasPostponed()).isTrue();
        assertThat(chronicle.evidence("04-01 00:00")).containsExactly("promise_early_notice +1.0 -0.0");
    }

    @Test
    void aDelayThatIsToldWhenItIsAlreadyLateMovesNothing() {
        Chronicle chronicle = made().on("03-06 18:01", PromiseChanged.withNotice(KEY, time("03-20 18:00")))
                .on("03-09 18:00", DELIVERED);

        assertThat(chronicle.promise("04-01 00:00").status()).isEqualTo(Status.KEPT_LATE);
        assertThat(chronicle.promise("04-01 00:00").due()).isEqualTo(time(DUE));
        assertThat(3 * size(chronicle.as("04-01 00:00"))).isCloseTo(4.5, within(1e-6));
    }

    @Test
    void eachDelayCountsByTheTimeThatHeldUntilThen() {
        Chronicle chronicle = made().on("03-08 12:00", PromiseChanged.withNotice(KEY, time("03-10 18:00")))
                .on("03-05 12:00", PromiseChanged.withNotice(KEY, time("03-09 18:00")));

        assertThat(chronicle.promise(DUE).due()).isEqualTo(time("03-10 18:00"));
    }

    @Test
    void aSilentChangeMovesNothingAndIsAFaultOfItsOwn() {
        Chronicle chronicle = made().on("03-04 12:00", PromiseChanged.silently(KEY, time("03-09 18:00")))
                .on("03-05 12:00", PromiseChanged.silently(KEY, time("03-10 18:00")))
                .on("03-06 12:00", DELIVERED);

        assertThat(chronicle.promise("04-01 00:00").due()).isEqualTo(time(DUE));
        assertThat(chronicle.promise("04-01 00:00").silentChanges())
                .containsExactly(time("03-04 12:00"), time("03-05 12:00"));
        assertThat(chronicle.evidence("04-01 00:00"))
                .containsExactly(
                        "promise_kept +1.0 -0.0",
                        "promise_silently_changed +0.0 -1.0",
                        "promise_silently_changed +0.0 -1.0");
    }

    @Test
    void toPromiseTheSameAgainIsToTellOfAnotherTimeAndDoesNotUndoThatItWasLate() {
        Chronicle inTime = made().on("03-05 09:00", delivery("03-12 18:00")).on("03-11 09:00", DELIVERED);
        Chronicle tooLate = made().on("03-07 09:00", delivery("03-12 18:00")).on("03-11 09:00", DELIVERED);

        assertThat(inTime.promise("04-01 00:00").status()).isEqualTo(Status.KEPT);
        assertThat(inTime.promise("04-01 00:00").madeAt()).isEqualTo(time(MADE));
        assertThat(inTime.evidence("04-01 00:00")).containsExactly("promise_early_notice +1.0 -0.0");
        assertThat(tooLate.promise("04-01 00:00").status()).isEqualTo(Status.KEPT_LATE);
        assertThat(tooLate.promise("04-01 00:00").firstDue()).isEqualTo(time(DUE));
    }

    @Test
    void whatIsGivenUpIsBrokenAlsoBeforeItsTime() {
        Chronicle chronicle = made().on("03-04 12:00", new Broken(KEY)).on("03-09 12:00", new Broken(KEY));

        assertThat(chronicle.promise("03-05 00:00").status()).isEqualTo(Status.BROKEN);
        assertThat(chronicle.promise("04-01 00:00").settledAt()).contains(time("03-04 12:00"));
        assertThat(chronicle.evidence("04-01 00:00")).containsExactly("promise_broken +0.0 -1.0");
    }

    @Test
    void whatIsDoneAfterItWasGivenUpIsKeptInTimeOrLate() {
        Chronicle inTime = made().on("03-04 12:00", new Broken(KEY)).on("03-05 12:00", DELIVERED);
        Chronicle late = made().on("03-04 12:00", new Broken(KEY)).on("03-09 12:00", DELIVERED);

        assertThat(inTime.promise("04-01 00:00").status()).isEqualTo(Status.KEPT);
        assertThat(inTime.evidence("04-01 00:00")).containsExactly("promise_kept +1.0 -0.0");
        assertThat(late.promise("04-01 00:00").status()).isEqualTo(Status.KEPT_LATE);
        assertThat(late.promise("04-01 00:00").settledAt()).contains(time("03-09 12:00"));
    }

    @Test
    void aPartLeavesItOpen() {
        Chronicle chronicle = made().on("03-05 12:00", Fulfilled.partly(KEY));

        assertThat(chronicle.promise("03-07 12:00").status()).isEqualTo(Status.OVERDUE);
        assertThat(chronicle.on("03-08 12:00", DELIVERED).promise("04-01 00:00").settledAt())
                .contains(time("03-08 12:00"));
    }

    @Test
    void whatBecameOfItMayBeRecordedFirstAndIsNothingWithoutThePromise() {
        Chronicle chronicle = Chronicle.usual()
                .on("03-05 12:00", DELIVERED)
                .on("03-04 12:00", PromiseChanged.withNotice(KEY, time("03-12 18:00")));

        assertThat(chronicle.as("04-01 00:00").promises()).isEmpty();
        assertThat(chronicle.evidence("04-01 00:00")).isEmpty();
        assertThat(chronicle.on(MADE, TEA).promise("04-01 00:00"))
                .isEqualTo(new Promise(
                        KEY,
                        "delivery",
                        time(MADE),
                        time(DUE),
                        time("03-12 18:00"),
                        Status.KEPT,
                        Optional.of(time("03-05 12:00")),
                        List.of(),
                        100));
    }

    @Test
    void whatWasDoneBeforeItWasPromisedIsKept() {
        Chronicle chronicle = Chronicle.usual().on("03-03 12:00", TEA).on("03-02 12:00", DELIVERED);

        assertThat(chronicle.promise("04-01 00:00").status()).isEqualTo(Status.KEPT);
    }

    @Test
    void itCountsByTheRootOfWhatWasAtStake() {
        assertThat(sizeOf(TEA.atStake(100))).isEqualTo(1);
        assertThat(sizeOf(TEA.atStake(225))).isEqualTo(1.5);
        assertThat(sizeOf(TEA.atStake(10_000))).isEqualTo(2);
        assertThat(sizeOf(TEA.atStake(1))).isEqualTo(0.5);
        assertThat(Chronicle.usual().on(MADE, TEA.atStake(225)).promise(DUE).stake())
                .isEqualTo(225);
    }

    @Test
    void aPaddedDateEarnsLess() {
        // Two days are customary.
        PromiseTerms terms = new PromiseTerms(Optional.of(48), Optional.empty());
        CarePolicy policy = CarePolicy.usual(Chronicle.ZONE)
                .withTerms(new CareTerms(Map.of("delivery", terms), terms, Map.of(), "failure_reliability"));

        assertThat(kept(policy, Duration.ofDays(1))).isEqualTo(1);
        assertThat(kept(policy, Duration.ofDays(2))).isEqualTo(1);
        assertThat(kept(policy, Duration.ofDays(4))).isEqualTo(0.5);
        assertThat(kept(policy, Duration.ofDays(40))).isEqualTo(0.25);
        assertThat(kept(policy, Duration.ofDays(-1))).isEqualTo(1);
    }

    @Test
    void promisesAreListedByTheTimeAtWhichTheyFallDue() {
        Chronicle chronicle = Chronicle.usual()
                .on("03-02 09:00", Promised.of("later", "callback", time("03-09 12:00")))
                .on("03-02 10:00", Promised.of("z", "callback", time("03-03 12:00")))
                .on("03-02 11:00", Promised.of("a", "callback", time("03-03 12:00")));

        assertThat(chronicle.as(MADE).promises()).extracting(Promise::key).containsExactly("a", "z", "later");
        assertThat(chronicle.as(MADE).promises()).extracting(Promise::ref).contains(Ref.promise("z"));
    }

    private static double kept(CarePolicy policy, Duration lead) {
        Promised promised = Promised.of(KEY, "delivery", time(MADE).plus(lead));
        Instant done = time(MADE).plus(lead);
        return size(
                Chronicle.under(policy).on(MADE, promised).at(done, DELIVERED).as("06-01 00:00"));
    }

    private static double sizeOf(Promised promised) {
        return size(Chronicle.usual().on(MADE, promised).on(DUE, DELIVERED).as("04-01 00:00"));
    }

    /** Returns the size of the only piece of evidence, in usual pieces. */
    private static double size(Care care) {
        Evidence evidence = only(Chronicle.exhibits(care)).evidence();
        return (evidence.favourable() + evidence.unfavourable()) / (double) Evidence.UNIT;
    }

    private static Chronicle made() {
        return Chronicle.usual().on(MADE, TEA);
    }

    private static Promised delivery(String due) {
        return Promised.delivery("981").by(time(due));
    }
}
