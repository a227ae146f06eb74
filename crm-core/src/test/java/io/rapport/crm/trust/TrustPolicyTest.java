package io.rapport.crm.trust;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.EvidenceCell;
import io.rapport.crm.evidence.EvidenceCells;
import io.rapport.crm.evidence.Exhibit;
import io.rapport.crm.evidence.Weeks;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.profile.SettingJson;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Shows how evidence of conduct is stored, capped, decayed and weighed. */
class TrustPolicyTest {
    private static final TrustPolicy USUAL = TrustPolicy.usual();
    private static final TrustEngine ENGINE = TrustEngine.of(USUAL);
    /** The day is a Monday, with which four weeks begin. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    private static final long NOW = Weeks.of(DAY);
    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void aPromiseKeptThisWeekCountsOneForReliability() {
        TrustEvidence counted = conduct(cells(Evidence.inFavour("promise_kept")), NOW);

        assertThat(counted.reliability()).isEqualTo(new Tally(1, 0));
        assertThat(counted.credibility()).isEqualTo(Tally.NONE);
        assertThat(counted.selfOrientation()).isEqualTo(Tally.NONE);
    }

    @Test
    void whatSpeaksForTheCompanySpeaksAgainstItsSelfOrientation() {
        TrustEvidence misled = conduct(cells(Evidence.against("answer_misleading")), NOW);
        TrustEvidence candid = conduct(cells(Evidence.inFavour("admitted_limit")), NOW);

        assertThat(misled.credibility()).isEqualTo(new Tally(0, 6));
        assertThat(misled.selfOrientation()).isEqualTo(new Tally(6, 0));
        assertThat(candid.credibility().positive()).isCloseTo(1.5, EXACT);
        assertThat(candid.selfOrientation().negative()).isCloseTo(0.45, EXACT);
    }

    @Test
    void evidenceCountsHalfAfterItsHalfLife() {
        EvidenceCells breach = cells(Evidence.against("data_breach").times(3));

        assertThat(conduct(breach, NOW).intimacy().negative()).isCloseTo(12, EXACT);
        assertThat(conduct(breach, NOW + 52).intimacy().negative()).isCloseTo(12 * Math.pow(2, -364.0 / 1095), EXACT);
        assertThat(conduct(breach, NOW - 5).intimacy().negative())
                .as("a clock that is slow makes nothing younger than new")
                .isCloseTo(12, EXACT);
    }

    @Test
    void allMessagesOfAWeekThatAreTooManyCountTwoTogetherAtMost() {
        assertThat(promotionsTooMany(1)).isCloseTo(0.5, EXACT);
        assertThat(promotionsTooMany(3)).isCloseTo(1.5, EXACT);
        assertThat(promotionsTooMany(4)).isCloseTo(2, EXACT);
        assertThat(promotionsTooMany(500)).isCloseTo(2, EXACT);
    }

    @Test
    void responsesAndUnknownTypesAreNoPartOfTheScore() {
        EvidenceCells cells = cells(Evidence.graded("rating", 0.9)).plus(cells(Evidence.against("invented")));

        assertThat(conduct(cells, NOW)).isEqualTo(TrustEvidence.NONE);
    }

    @Test
    void thePiecesCountTogetherWhatTheWholeCounts() {
        List<Exhibit> pieces = someYears(new Random(4), 500);
        EvidenceCells all = EvidenceCells.of(pieces, UTC);
        TrustEvidence whole = conduct(all, NOW + 200);
        TrustEvidence together = pieces.stream()
                .map(piece -> ENGINE.conduct(piece.evidence(), cell(piece, all), NOW + 200))
                .reduce(TrustEvidence.NONE, TrustEvidence::plus);

        for (Component component : Component.values()) {
            assertThat(whole.of(component).total()).isPositive();
            assertThat(together.of(component).positive())
                    .isCloseTo(whole.of(component).positive(), EXACT);
            assertThat(together.of(component).negative())
                    .isCloseTo(whole.of(component).negative(), EXACT);
        }
    }

    /** Blocks are 28 days: a shift by so many days moves them all. */
    @Test
    void aShiftOfAllTimesChangesNothing() {
        List<Exhibit> pieces = someYears(new Random(5), 500);
        List<Exhibit> shifted = pieces.stream()
                .map(piece -> new Exhibit(piece.evidence(), piece.at().plus(Duration.ofDays(56)), Ref.order("1")))
                .toList();

        assertThat(conduct(EvidenceCells.of(shifted, UTC), NOW + 208))
                .isEqualTo(conduct(EvidenceCells.of(pieces, UTC), NOW + 200));
    }

    @Test
    void pieceByPieceOrSummedUpItCountsTheSame() {
        List<Exhibit> pieces = someYears(new Random(6), 500);
        Instant now = DAY.plusWeeks(200).atStartOfDay(UTC).toInstant();
        EvidenceCollector collector = ENGINE.collector(now, UTC);
        pieces.forEach(piece -> collector.add(piece.evidence(), piece.at(), piece.source()));
        TrustEvidence singly = collector.assessment().score().evidence();
        TrustEvidence summed = conduct(EvidenceCells.ofSingleWeeks(pieces, UTC), NOW + 200);

        for (Component component : Component.values()) {
            assertThat(singly.of(component).positive())
                    .isPositive()
                    .isCloseTo(summed.of(component).positive(), EXACT);
            assertThat(singly.of(component).negative())
                    .isPositive()
                    .isCloseTo(summed.of(component).negative(), EXACT);
        }
    }

    /**
     * This holds only where all evidence on a component has the same half-life: what fades faster may hide what stays.
     */
    @Test
    void withoutNewEvidenceALevelGoesBackToWhatWasBelievedBefore() {
        EvidenceCells evidence = EvidenceCells.of(
                List.of(
                        dated(Evidence.inFavour("promise_kept"), DAY),
                        dated(Evidence.against("promise_late"), DAY.minusWeeks(30)),
                        dated(Evidence.against("promise_late"), DAY.minusWeeks(2))),
                UTC);
        double before = Double.POSITIVE_INFINITY;
        for (long week = NOW; week < NOW + 500; week++) {
            double distance = Math.abs(
                    new TrustScore(TrustPrior.neutral(), conduct(evidence, week)).level(Component.RELIABILITY) - 5.5);
            assertThat(distance).isPositive().isLessThan(before);
            before = distance;
        }
        EvidenceCells mixed = cells(Evidence.inFavour("data_used_as_agreed"), Evidence.against("data_breach"));
        assertThat(new TrustScore(TrustPrior.neutral(), conduct(mixed, NOW + 5_000)).level(Component.INTIMACY))
                .isCloseTo(5.5, within(0.001));
    }

    @Test
    void aPolicyIsDataWithAFingerprint() {
        TrustPolicy read = SettingJson.read(SettingJson.write(USUAL), TrustPolicy.class);
        TrustPolicy other =
                SettingJson.read(SettingJson.write(USUAL).replace("\"version\":1", "\"version\":2"), TrustPolicy.class);

        assertThat(read).isEqualTo(USUAL);
        assertThat(read.fingerprint()).isEqualTo(USUAL.fingerprint()).hasSize(16);
        assertThat(other.fingerprint()).isNotEqualTo(USUAL.fingerprint());
        refused("\"version\":1", "\"version\":0", "trust_policy.version");
        refused("\"reliability\":", "\"punctuality\":", "evidence_type.loads");
        refused("\"half_life_days\":365", "\"half_life_days\":0", "evidence_type.half_life_days");
        refused("\"weekly_cap\":2", "\"weekly_cap\":-2", "evidence_type.weekly_cap");
        refused("\"promise_kept\"", "\"Promise kept\"", "trust_policy.types");
    }

    private static void refused(String text, String replacement, String field) {
        assertThat(SettingJson.write(USUAL)).contains(text);
        assertThatThrownBy(
                        () -> SettingJson.read(SettingJson.write(USUAL).replace(text, replacement), TrustPolicy.class))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(field);
    }

    private static double promotionsTooMany(int number) {
        List<Evidence> messages = Collections.nCopies(number, Evidence.against("promotion_over_cap"));
        return conduct(EvidenceCells.of(NOW, messages), NOW).selfOrientation().positive();
    }

    private static TrustEvidence conduct(EvidenceCells evidence, long week) {
        Instant monday = DAY.plusWeeks(week - NOW).atStartOfDay(UTC).toInstant();
        return ENGINE.collector(monday, UTC).add(evidence).assessment().score().evidence();
    }

    private static EvidenceCells cells(Evidence... pieces) {
        return EvidenceCells.of(NOW, List.of(pieces));
    }

    private static EvidenceCell cell(Exhibit piece, EvidenceCells all) {
        return all.holding(piece.evidence().type(), Weeks.in(UTC).of(piece.at()))
                .orElseThrow();
    }

    /** Makes pieces of all types over three years and a half. */
    private static List<Exhibit> someYears(Random random, int number) {
        List<String> types = List.copyOf(USUAL.types().keySet());
        List<Exhibit> pieces = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Evidence piece = Evidence.graded(types.get(random.nextInt(types.size())), random.nextDouble());
            LocalDate day = DAY.plusDays(random.nextInt(1_280));
            pieces.add(dated(piece.times(0.1 + random.nextDouble()), day));
        }
        return pieces;
    }

    private static Exhibit dated(Evidence piece, LocalDate day) {
        return new Exhibit(piece, day.atStartOfDay(UTC).toInstant(), Ref.order("1"));
    }
}
