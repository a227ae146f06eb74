package io.rapport.crm.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.EvidenceCells;
import io.rapport.crm.failure.InvalidInputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How evidence of conduct is stored, capped, decayed and weighed. */
class TrustPolicyTest {
    private static final TrustPolicy USUAL = TrustPolicy.usual();
    /** A Monday, with which four weeks begin. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    private static final long NOW = Evidence.week(DAY);
    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void aPromiseKeptThisWeekCountsOneForReliability() {
        Tallies counted = USUAL.conduct(EvidenceCells.of(Evidence.inFavour("promise_kept", DAY)), NOW);

        assertThat(counted.reliability()).isEqualTo(new Tally(1, 0));
        assertThat(counted.credibility()).isEqualTo(Tally.NONE);
        assertThat(counted.selfOrientation()).isEqualTo(Tally.NONE);
    }

    @Test
    void whatSpeaksForTheCompanySpeaksAgainstItsSelfOrientation() {
        Tallies misled = USUAL.conduct(EvidenceCells.of(Evidence.against("answer_misleading", DAY)), NOW);
        Tallies candid = USUAL.conduct(EvidenceCells.of(Evidence.inFavour("admitted_limit", DAY)), NOW);

        assertThat(misled.credibility()).isEqualTo(new Tally(0, 6));
        assertThat(misled.selfOrientation()).isEqualTo(new Tally(6, 0));
        assertThat(candid.credibility().positive()).isCloseTo(1.5, EXACT);
        assertThat(candid.selfOrientation().negative()).isCloseTo(0.45, EXACT);
    }

    @Test
    void evidenceCountsHalfAfterItsHalfLife() {
        EvidenceCells breach =
                EvidenceCells.of(Evidence.against("data_breach", DAY).times(3));

        assertThat(USUAL.conduct(breach, NOW).intimacy().negative()).isCloseTo(12, EXACT);
        assertThat(USUAL.conduct(breach, NOW + 52).intimacy().negative())
                .isCloseTo(12 * Math.pow(2, -364.0 / 1095), EXACT);
        assertThat(USUAL.conduct(breach, NOW - 5).intimacy().negative())
                .as("a clock that is slow makes nothing younger than new")
                .isCloseTo(12, EXACT);
    }

    @Test
    void oneMessageOfAWeekIsFreeAndAllOthersTogetherCountTwoAtMost() {
        assertThat(promotions(1, DAY)).isZero();
        assertThat(promotions(2, DAY)).isCloseTo(0.5, EXACT);
        assertThat(promotions(4, DAY)).isCloseTo(1.5, EXACT);
        assertThat(promotions(5, DAY)).isCloseTo(2, EXACT);
        assertThat(promotions(500, DAY)).isCloseTo(2, EXACT);
    }

    @Test
    void responsesAndUnknownTypesAreNoPartOfTheScore() {
        EvidenceCells cells = EvidenceCells.of(Evidence.graded("rating", DAY, 0.9))
                .plus(EvidenceCells.of(Evidence.against("invented", DAY)));

        assertThat(USUAL.conduct(cells, NOW)).isEqualTo(Tallies.NONE);
    }

    @Test
    void thePiecesCountTogetherWhatTheWholeCounts() {
        List<Evidence> pieces = someYears(new Random(4), 500);
        EvidenceCells all = sum(pieces);
        Tallies whole = USUAL.conduct(all, NOW + 200);
        Tallies together = pieces.stream()
                .map(piece -> USUAL.conduct(piece, all, NOW + 200))
                .reduce(Tallies.NONE, Tallies::plus);

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
        List<Evidence> pieces = someYears(new Random(5), 500);
        EvidenceCells shifted = sum(pieces.stream()
                .map(piece -> new Evidence(piece.type(), piece.week() + 8, piece.favourable(), piece.unfavourable()))
                .toList());

        assertThat(USUAL.conduct(shifted, NOW + 208)).isEqualTo(USUAL.conduct(sum(pieces), NOW + 200));
    }

    /** Only where all evidence on a component has the same half-life: what fades faster may hide what stays. */
    @Test
    void withoutNewEvidenceALevelGoesBackToWhatWasBelievedBefore() {
        EvidenceCells evidence = sum(List.of(
                Evidence.inFavour("promise_kept", DAY),
                Evidence.against("promise_late", DAY.minusWeeks(30)),
                Evidence.against("promise_late", DAY.minusWeeks(2))));
        double before = Double.POSITIVE_INFINITY;
        for (long week = NOW; week < NOW + 500; week++) {
            double distance = Math.abs(
                    new TrustScore(TrustPrior.neutral(), USUAL.conduct(evidence, week)).level(Component.RELIABILITY)
                            - 5.5);
            assertThat(distance).isPositive().isLessThan(before);
            before = distance;
        }
        EvidenceCells mixed =
                sum(List.of(Evidence.inFavour("data_used_as_agreed", DAY), Evidence.against("data_breach", DAY)));
        assertThat(new TrustScore(TrustPrior.neutral(), USUAL.conduct(mixed, NOW + 5_000)).level(Component.INTIMACY))
                .isCloseTo(5.5, within(0.001));
    }

    @Test
    void aPolicyIsDataWithAFingerprint() {
        TrustPolicy read = TrustPolicy.read(USUAL.write());
        TrustPolicy other = TrustPolicy.read(USUAL.write().replace("\"version\":1", "\"version\":2"));

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
        assertThat(USUAL.write()).contains(text);
        assertThatThrownBy(() -> TrustPolicy.read(USUAL.write().replace(text, replacement)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(field);
    }

    private static double promotions(int number, LocalDate day) {
        List<Evidence> messages = Collections.nCopies(number, Evidence.against("promotion", day));
        return USUAL.conduct(sum(messages), Evidence.week(day))
                .selfOrientation()
                .positive();
    }

    private static EvidenceCells sum(List<Evidence> pieces) {
        return pieces.stream().map(piece -> EvidenceCells.of(piece)).reduce(EvidenceCells.NONE, EvidenceCells::plus);
    }

    /** Pieces of all types over three years and a half. */
    private static List<Evidence> someYears(Random random, int number) {
        List<String> types = List.copyOf(USUAL.types().keySet());
        List<Evidence> pieces = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            pieces.add(Evidence.graded(
                            types.get(random.nextInt(types.size())),
                            DAY.plusDays(random.nextInt(1_280)),
                            random.nextDouble())
                    .times(0.1 + random.nextDouble()));
        }
        return pieces;
    }
}
