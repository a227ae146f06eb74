package io.rapport.crm.trust;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hashing;
import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.EvidenceCell;
import io.rapport.crm.evidence.EvidenceCells;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.Json;
import io.rapport.crm.trust.EvidenceType.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * How evidence becomes trust: data, which an application may replace. It is applied when a score is asked for, so that a
 * change needs no rebuild.
 *
 * @param version of the application's choice, from 1
 * @param types the evidence types by name; evidence of other types counts nothing
 */
public record TrustPolicy(int version, Map<String, EvidenceType> types) {
    private static final double DAYS_OF_WEEK = 7;

    /**
     * Copies the types.
     *
     * @throws InvalidInputException if the version is below 1, or a name is no token
     */
    public TrustPolicy {
        Require.that(version >= 1, "trust_policy.version", "below 1", "count from 1");
        types.keySet().forEach(name -> Require.token("trust_policy.types", name, 40));
        types = ImmutableSortedMap.copyOf(types);
    }

    /** The library's own. The weights for late deliveries rest on data, those of all else on the judgement of experts. */
    public static TrustPolicy usual() {
        try (InputStream in = TrustPolicy.class.getResourceAsStream("trust-policy.json")) {
            if (in == null) {
                throw new IllegalStateException("trust-policy.json is part of the library");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * One that was written as JSON.
     *
     * @throws InvalidInputException if it is malformed or a value is missing or out of its range
     */
    public static TrustPolicy read(String json) {
        return Json.read("trust_policy", json, TrustPolicy.class);
    }

    /** As JSON. */
    public String write() {
        return Json.write(this);
    }

    /** What tells it from every other: the first 16 hexadecimal digits of the SHA-256 hash of its JSON. */
    public String fingerprint() {
        return Hashing.sha256()
                .hashString(write(), StandardCharsets.UTF_8)
                .toString()
                .substring(0, 16);
    }

    /**
     * What evidence of the company's conduct counts in a week.
     *
     * @param week see {@link Evidence#week}; later evidence counts as if it were of this week
     */
    public Tallies conduct(EvidenceCells evidence, long week) {
        Sums sums = new Sums();
        evidence.forEach(cell -> {
            EvidenceType type = types.get(cell.type());
            if (type != null && type.role() == Role.CONDUCT) {
                double factor = factor(type, cell, week);
                sums.add(type, cell.favourable() * factor, cell.unfavourable() * factor);
            }
        });
        return sums.tallies();
    }

    /**
     * What one piece of all that evidence counts in a week. The pieces add up to the whole, but for rounding.
     *
     * @param all the evidence of which it is part
     */
    public Tallies conduct(Evidence piece, EvidenceCells all, long week) {
        Sums sums = new Sums();
        EvidenceType type = types.get(piece.type());
        if (type != null && type.role() == Role.CONDUCT) {
            all.holding(piece).ifPresent(cell -> {
                double factor = factor(type, cell, week);
                sums.add(type, piece.favourable() * factor, piece.unfavourable() * factor);
            });
        }
        return sums.tallies();
    }

    /** By how much each millionth in a cell counts. */
    private static double factor(EvidenceType type, EvidenceCell cell, long week) {
        double halfLives = cell.weeksBefore(week) * DAYS_OF_WEEK / type.halfLifeDays();
        return type.weightInCell(cell.pieces(), cell.weeks()) * Math.exp(-halfLives * Math.log(2)) / Evidence.UNIT;
    }

    /** Sums up evidence by component. */
    private static final class Sums {
        private Tallies tallies = Tallies.NONE;

        void add(EvidenceType type, double inFavour, double against) {
            tallies = tallies.plus(new Tallies(
                    tally(type.load(Component.CREDIBILITY), inFavour, against),
                    tally(type.load(Component.RELIABILITY), inFavour, against),
                    tally(type.load(Component.INTIMACY), inFavour, against),
                    // What speaks for the company speaks for a low level of this one.
                    tally(type.load(Component.SELF_ORIENTATION), against, inFavour)));
        }

        Tallies tallies() {
            return tallies;
        }

        private static Tally tally(double load, double positive, double negative) {
            return load == 0 ? Tally.NONE : new Tally(load * positive, load * negative);
        }
    }
}
