package io.rapport.crm.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.interaction.Ref;
import io.rapport.crm.profile.Bytes;
import io.rapport.crm.profile.StateReader;
import io.rapport.crm.profile.StateWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Shows how evidence is summed up and stored. */
class EvidenceCellsTest {
    /** The day is a Monday, with which four weeks begin. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    private static final long NOW = Weeks.of(DAY);
    private static final EvidenceCellsCodec CODEC = new EvidenceCellsCodec();

    @Test
    void weeksBeginOnMonday() {
        assertThat(Weeks.of(LocalDate.of(1970, 1, 4))).isZero();
        assertThat(Weeks.of(LocalDate.of(1970, 1, 5))).isEqualTo(1);
        assertThat(Weeks.of(LocalDate.of(1969, 12, 28))).isEqualTo(-1);
        assertThat(Weeks.of(DAY.plusDays(6))).isEqualTo(NOW);
        assertThat(Weeks.of(DAY.plusDays(7))).isEqualTo(NOW + 1);
    }

    @Test
    void anyOrderAndGroupingGivesTheSameCells() {
        List<Exhibit> pieces = someYears(new Random(1), 2_000);
        EvidenceCells inOrder = sum(pieces);
        Collections.shuffle(pieces, new Random(2));
        EvidenceCells shuffled =
                sum(pieces.subList(700, 2_000)).plus(sum(pieces.subList(0, 300)).plus(sum(pieces.subList(300, 700))));

        assertThat(shuffled).isEqualTo(inOrder);
        assertThat(bytes(shuffled).size())
                .as("all types in every week: the profile may hold 16 KiB")
                .isLessThan(11_000);
    }

    @Test
    void weeksMoreThanAYearBeforeTheNewestAreFourInOneCell() {
        EvidenceCells young = sum(List.of(kept(DAY), kept(DAY.plusWeeks(1))));
        EvidenceCells grown = young.plus(sum(List.of(kept(DAY.plusWeeks(60)))));

        assertThat(young).hasToString("evidence promise_kept:2");
        assertThat(grown).as("the two old weeks lie in one").hasToString("evidence promise_kept:2");
        assertThat(grown.holding("promise_kept", NOW + 1))
                .contains(new EvidenceCell("promise_kept", NOW, 4, 2_000_000, 0));
        assertThat(grown.holding("promise_kept", NOW + 59)).isEmpty();
        assertThat(EvidenceCells.ofSingleWeeks(
                        List.of(kept(DAY), kept(DAY.plusWeeks(1)), kept(DAY.plusWeeks(60))), ZoneOffset.UTC))
                .as("what is not stored needs no blocks")
                .hasToString("evidence promise_kept:3");
    }

    @Test
    void whatIsStoredComesBack() {
        EvidenceCells cells = sum(someYears(new Random(3), 300));

        assertThat(CODEC.read(new StateReader(bytes(cells)))).isEqualTo(cells);
    }

    @Test
    void moreAtStakeCountsByItsRoot() {
        assertThat(Evidence.inFavour("promise_kept").atStake(2.25).favourable()).isEqualTo(1_500_000);
        assertThat(Evidence.inFavour("promise_kept").atStake(900).favourable()).isEqualTo(2_000_000);
        assertThat(Evidence.inFavour("promise_kept").atStake(0).favourable()).isEqualTo(500_000);
        assertThat(Evidence.graded("rating", 0.25)).isEqualTo(new Evidence("rating", 250_000, 750_000));
    }

    @Test
    void onePieceAfterTheOtherAndAllAtOnceGiveTheSameCells() {
        List<Exhibit> pieces = someYears(new Random(6), 500);

        assertThat(EvidenceCells.of(pieces, ZoneOffset.UTC)).isEqualTo(sum(pieces));
        assertThat(EvidenceCells.of(List.of(), ZoneOffset.UTC)).isEqualTo(EvidenceCells.NONE);
    }

    private static EvidenceCells sum(List<Exhibit> pieces) {
        return pieces.stream()
                .map(piece -> EvidenceCells.of(Weeks.in(ZoneOffset.UTC).of(piece.at()), List.of(piece.evidence())))
                .reduce(EvidenceCells.NONE, EvidenceCells::plus);
    }

    /** Makes pieces of forty types over three years and a half. */
    private static List<Exhibit> someYears(Random random, int number) {
        List<Exhibit> pieces = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String type = "some_type_of_conduct_" + random.nextInt(40);
            LocalDate day = DAY.plusDays(random.nextInt(1_280));
            pieces.add(dated(Evidence.graded(type, random.nextDouble()).times(0.1 + random.nextDouble()), day));
        }
        return pieces;
    }

    private static Exhibit kept(LocalDate day) {
        return dated(Evidence.inFavour("promise_kept"), day);
    }

    private static Exhibit dated(Evidence piece, LocalDate day) {
        return new Exhibit(piece, day.atStartOfDay(ZoneOffset.UTC).toInstant(), Ref.order("1"));
    }

    private static Bytes bytes(EvidenceCells cells) {
        StateWriter out = new StateWriter();
        CODEC.write(cells, out);
        return out.toBytes();
    }
}
