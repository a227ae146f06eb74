package io.rapport.crm.trust;

import io.rapport.crm.decision.Reason;
import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.EvidenceCells;
import io.rapport.crm.evidence.Exhibit;
import io.rapport.crm.evidence.Weeks;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * An explanation says what each piece of evidence has done to a score.
 *
 * @param assessment the score
 * @param pieces the pieces that count, the latest first
 * @param remainder points of evidence whose facts cannot be told any more; zero but for rounding, unless facts came so
 *     late that the promise or case they belong to was no longer kept
 */
public record TrustExplanation(TrustAssessment assessment, List<Piece> pieces, double remainder) {
    /**
     * This is a piece of evidence, with what it has done.
     *
     * @param exhibit the piece, and where it comes from
     * @param label how it is called
     * @param points by how much it moved the score
     */
    public record Piece(Exhibit exhibit, String label, double points) {
        /** Says in a sentence what the piece was, where it comes from, when it was, and what it did. */
        public Reason reason() {
            Evidence evidence = exhibit.evidence();
            String text = String.format(
                    Locale.ROOT,
                    "%s (%s) of %s: %+.2f points",
                    label,
                    exhibit.source(),
                    exhibit.at().truncatedTo(ChronoUnit.SECONDS),
                    points);
            return new Reason("trust." + evidence.type(), text)
                    .with("type", evidence.type())
                    .with("source", exhibit.source())
                    .with("at", exhibit.at())
                    .with("points", points);
        }
    }

    /** Copies the pieces. */
    public TrustExplanation {
        pieces = List.copyOf(pieces);
    }

    /**
     * A book holds evidence that was summed up, and its pieces.
     *
     * @param cells all of it
     * @param exhibits the pieces
     */
    public record Book(EvidenceCells cells, List<Exhibit> exhibits) {
        /**
         * Makes a book of pieces, with what they add up to.
         *
         * @param zone in which weeks are counted
         */
        public static Book of(List<Exhibit> exhibits, ZoneId zone) {
            return new Book(EvidenceCells.ofSingleWeeks(exhibits, zone), exhibits);
        }
    }

    /** Collects pieces and says of each what it has done to the score. */
    static final class Collector {
        private final TrustEngine engine;
        private final TrustAssessment assessment;
        private final long week;
        private final Weeks weeks;
        private final Attribution attribution;
        private final List<Piece> pieces = new ArrayList<>();
        private double told;

        Collector(TrustEngine engine, TrustAssessment assessment, Weeks weeks) {
            this.engine = engine;
            this.assessment = assessment;
            this.week = weeks.of(assessment.asOf());
            this.weeks = weeks;
            this.attribution = new Attribution(assessment.score());
        }

        void add(Exhibit exhibit, EvidenceCells all) {
            Evidence piece = exhibit.evidence();
            double points = all.holding(piece.type(), weeks.of(exhibit.at()))
                    .map(cell -> attribution.points(engine.conduct(piece, cell, week)))
                    .orElse(0.0);
            if (points != 0) {
                pieces.add(new Piece(exhibit, engine.policy().label(piece.type()), points));
                told += points;
            }
        }

        TrustExplanation explanation() {
            pieces.sort(Comparator.<Piece, Instant>comparing(
                            piece -> piece.exhibit().at())
                    .reversed());
            TrustScore score = assessment.score();
            double before = new TrustScore(score.prior(), TrustEvidence.NONE).score();
            return new TrustExplanation(assessment, pieces, score.score() - before - told);
        }
    }
}
