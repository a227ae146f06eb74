package io.rapport.crm.examples.insights.validation;

import io.rapport.crm.care.LatenessCurve;
import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.EvidenceCells;
import io.rapport.crm.evidence.Exhibit;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.trust.EvidenceType;
import io.rapport.crm.trust.TrustEngine;
import io.rapport.crm.trust.TrustEvidence;
import io.rapport.crm.trust.TrustPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says what deliveries tell about whoever promised them: each is a piece of evidence, and a policy says how much it
 * counts.
 *
 * @param piece what a delivery is evidence of
 * @param engine by how much the evidence counts, and how fast it fades
 */
record PromiseEvidence(Function<Delivery, Evidence> piece, TrustEngine engine) {
    private static final String KEPT = "promise_kept";
    private static final String LATE = "promise_late";

    /** The evidence has the library's own weights, by the lateness in days. */
    static PromiseEvidence weighted(LatenessCurve curve) {
        return new PromiseEvidence(
                delivery -> delivery.isLate()
                        ? Evidence.against(LATE).times(curve.size(Duration.ofDays(delivery.daysLate())))
                        : Evidence.inFavour(KEPT),
                TrustEngine.of(TrustPolicy.usual()));
    }

    /** A late promise counts as much as one kept, however late: what is counted is promises. */
    static PromiseEvidence counted() {
        return new PromiseEvidence(
                delivery -> delivery.isLate() ? Evidence.against(LATE) : Evidence.inFavour(KEPT),
                changed(
                        TrustPolicy.usual(),
                        type -> new EvidenceType(
                                type.role(), type.loads(), 1, type.halfLifeDays(), type.weeklyCap(), type.label())));
    }

    /** A promise kept counts the less, the more generous its date was. */
    PromiseEvidence with(Tightness tightness) {
        return new PromiseEvidence(
                delivery -> delivery.isLate()
                        ? piece.apply(delivery)
                        : piece.apply(delivery).times(tightness.of(delivery)),
                engine);
    }

    /** The evidence fades faster or more slowly. */
    PromiseEvidence with(HalfLife halfLife) {
        return new PromiseEvidence(piece, changed(engine.policy(), halfLife::of));
    }

    /** Adds up what deliveries count on a day, which none of them is after. */
    TrustEvidence of(Collection<Delivery> deliveries, LocalDate day) {
        List<Exhibit> exhibits = deliveries.stream()
                .map(delivery -> new Exhibit(piece.apply(delivery), moment(delivery), Ref.order(delivery.order())))
                .toList();
        return engine.collector(day.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC)
                .add(EvidenceCells.of(exhibits, ZoneOffset.UTC))
                .assessment()
                .score()
                .evidence();
    }

    private static TrustEngine changed(TrustPolicy policy, Function<EvidenceType, EvidenceType> change) {
        Map<String, EvidenceType> types = policy.types().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, type -> change.apply(type.getValue())));
        return TrustEngine.of(new TrustPolicy(1, types));
    }

    private static Instant moment(Delivery delivery) {
        return delivery.delivered().toInstant(ZoneOffset.UTC);
    }

    /**
     * Evidence fades by its half-life.
     *
     * @param days after how many days evidence counts half; it never fades if absent
     */
    record HalfLife(Optional<Integer> days) {
        EvidenceType of(EvidenceType type) {
            return new EvidenceType(
                    type.role(),
                    type.loads(),
                    type.weight(),
                    days.orElse(Integer.MAX_VALUE),
                    type.weeklyCap(),
                    type.label());
        }
    }
}
