package io.rapport.crm.care;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cell;
import io.rapport.crm.evidence.EvidenceCells;
import io.rapport.crm.evidence.Exhibits;
import io.rapport.crm.evidence.Witness;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.profile.Codec;
import io.rapport.crm.profile.Due;
import io.rapport.crm.profile.SettingJson;
import io.rapport.crm.profile.Settings;
import io.rapport.crm.profile.Summary;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Plugs promises and cases into the kernel. The time zone and the terms are baked in. */
public final class CareFeature implements Witness<CareHistory> {
    /** Names the due of a promise that has to be kept. It is about the promise. */
    public static final String PROMISE = "promise";
    /** Names the due of a first reaction. It is about the case. */
    public static final String RESPONSE = "response";
    /** Names the due of a settlement. It is about the case. */
    public static final String RESOLUTION = "resolution";

    private final CarePolicy policy;
    private final ZoneId zone;

    /** Joins promises and cases under the {@link CarePolicy} of the settings. */
    public CareFeature(Settings settings) {
        this.zone = settings.zone();
        this.policy = settings.or(CarePolicy.usual(zone));
    }

    @Override
    public String name() {
        return "care";
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public String settings() {
        return zone.getId() + " " + SettingJson.fingerprint(policy.terms());
    }

    @Override
    public Summary<CareHistory> summary() {
        return new CareSummary(policy, zone);
    }

    @Override
    public Codec<CareHistory> codec() {
        return new CareCodec();
    }

    /** Counts what is still to be done. */
    @Override
    public Collection<Cell> cells(CareHistory history) {
        List<Case> open = openCases(history);
        List<Cell> cells = new ArrayList<>();
        count(openPromises(history), CareAttributes.OPEN_PROMISES, cells);
        count(open, CareAttributes.OPEN_CASES, cells);
        count(
                open.stream().filter(one -> one.kind() == CaseKind.COMPLAINT).toList(),
                CareAttributes.OPEN_COMPLAINTS,
                cells);
        return cells;
    }

    /** Adds a count; where there is nothing to do, there is no attribute. */
    private static void count(List<?> open, Attribute<Long> attribute, List<Cell> cells) {
        if (!open.isEmpty()) {
            cells.add(attribute.cell((long) open.size()));
        }
    }

    /** Lists whatever can become late. */
    @Override
    public Collection<Due> dues(CareHistory history) {
        List<Due> dues = new ArrayList<>();
        for (Promise promise : openPromises(history)) {
            dues.add(new Due(PROMISE, promise.ref(), promise.due()));
        }
        for (Case one : openCases(history)) {
            if (one.firstReply().isEmpty()) {
                one.replyDue().ifPresent(at -> dues.add(new Due(RESPONSE, one.ref(), at)));
            }
            one.resolutionDue().ifPresent(at -> dues.add(new Due(RESOLUTION, one.ref(), at)));
        }
        return dues;
    }

    @Override
    public void testify(CareHistory history, Instant asOf, Exhibits exhibits) {
        care(history, asOf).forEachExhibit(exhibits);
    }

    @Override
    public EvidenceCells past(CareHistory history) {
        return history.past();
    }

    @Override
    public void recall(CareHistory history, Iterable<Interaction> log, Exhibits exhibits) {
        new CareSummary(policy, zone).judgeForgotten(history, log, exhibits);
    }

    /** Shows how promises and cases stand at a moment. */
    Care care(CareHistory history, Instant asOf) {
        return new Care(history, policy, asOf);
    }

    /** Lists the promises that are open, which does not depend on the time at which one looks. */
    private List<Promise> openPromises(CareHistory history) {
        return care(history, Instant.EPOCH).openPromises();
    }

    private List<Case> openCases(CareHistory history) {
        return care(history, Instant.EPOCH).openCases();
    }
}
