package io.rapport.crm.trust;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.EvidenceCells;
import io.rapport.crm.evidence.Exhibit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What each piece of evidence has done to a score.
 *
 * @param assessment the score
 * @param pieces the pieces that count, the latest first
 * @param remainder points of evidence whose facts cannot be told any more; zero but for rounding, unless facts came so late
 *     that the promise or case they belong to was no longer kept
 */
public record TrustExplanation(TrustAssessment assessment, List<Piece> pieces, double remainder) {
    /**
     * A piece of evidence.
     *
     * @param exhibit the piece, and where it comes from
     * @param label how it is called
     * @param points by how much it moved the score
     */
    public record Piece(Exhibit exhibit, String label, double points) {}

    /** Copies the pieces. */
    public TrustExplanation {
        pieces = List.copyOf(pieces);
    }

    /**
     * Evidence in a book, and piece by piece.
     *
     * @param cells all of it
     * @param exhibits the pieces
     */
    public record Book(EvidenceCells cells, List<Exhibit> exhibits) {
        /** One that is made of its pieces. */
        public static Book of(List<Exhibit> exhibits) {
            return new Book(
                    EvidenceCells.of(exhibits.stream().map(Exhibit::evidence).toList()), exhibits);
        }
    }

    /** Attributes a score to the pieces of these books. Linear in their number. */
    static TrustExplanation of(TrustEngine engine, TrustAssessment assessment, List<Book> books, ZoneId zone) {
        TrustScore score = assessment.score();
        Attribution attribution = new Attribution(score);
        long week = TrustEngine.week(assessment.asOf(), zone);
        List<Piece> pieces = new ArrayList<>();
        double told = 0;
        for (Book book : books) {
            for (Exhibit exhibit : book.exhibits()) {
                Evidence evidence = exhibit.evidence();
                double points = attribution.share(engine.policy().conduct(evidence, book.cells(), week));
                if (points != 0) {
                    pieces.add(new Piece(exhibit, engine.policy().label(evidence.type()), points));
                    told += points;
                }
            }
        }
        pieces.sort(
                Comparator.<Piece, Instant>comparing(piece -> piece.exhibit().at())
                        .reversed());
        double before = new TrustScore(score.prior(), Tallies.NONE).score();
        return new TrustExplanation(assessment, pieces, score.score() - before - told);
    }
}
