package io.rapport.crm.care;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.EvidenceCells;
import io.rapport.crm.evidence.Exhibit;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.profile.Summary;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Joins promises and cases; of what gets too old, keeps what it says about the company's conduct. */
final class CareSummary implements Summary<CareHistory> {
    private final CarePolicy policy;
    private final PromiseConduct promises;
    private final CaseConduct cases;

    CareSummary(CarePolicy policy, ZoneId zone) {
        this.policy = policy;
        this.promises = new PromiseConduct(policy.terms(), zone);
        this.cases = new CaseConduct(policy.terms(), zone);
    }

    @Override
    public CareHistory empty() {
        return CareHistory.EMPTY;
    }

    @Override
    public CareHistory of(Interaction fact) {
        return new Gathering().add(fact).history();
    }

    @Override
    public CareHistory merge(CareHistory one, CareHistory other) {
        if (one.equals(CareHistory.EMPTY)) {
            return other;
        }
        if (other.equals(CareHistory.EMPTY)) {
            return one;
        }
        return bounded(new Gathering().add(one).add(other).history());
    }

    /** Everything that happened, with nothing left out. */
    static CareHistory unbounded(Iterable<Interaction> facts) {
        Gathering all = new Gathering();
        facts.forEach(all::add);
        return all.history();
    }

    private CareHistory bounded(CareHistory all) {
        Episodes<PromiseEpisode> oldPromises = all.promises().tooMany();
        Episodes<CaseEpisode> oldCases = all.cases().tooMany();
        if (oldPromises.byKey().isEmpty() && oldCases.byKey().isEmpty()) {
            return all;
        }
        List<Evidence> left = Stream.concat(ofPromises(oldPromises).stream(), ofCases(oldCases).stream())
                .map(Exhibit::evidence)
                .toList();
        return new CareHistory(
                all.promises().without(oldPromises),
                all.cases().without(oldCases),
                all.offers(),
                all.answers(),
                all.goodwill(),
                all.past().plus(EvidenceCells.of(left)));
    }

    /** What is left of promises that are no longer kept; nothing of those that lack their beginning or their end. */
    List<Exhibit> ofPromises(Episodes<PromiseEpisode> old) {
        List<Exhibit> left = new ArrayList<>();
        old.byKey().forEach((key, episode) -> {
            if (episode.isComplete()) {
                Promise.of(key, episode, episode.moment())
                        .ifPresent(promise -> left.addAll(promises.of(promise, episode.moment())));
            }
        });
        return left;
    }

    /** What is left of cases that are no longer kept; nothing of those that lack their beginning or their end. */
    List<Exhibit> ofCases(Episodes<CaseEpisode> old) {
        List<Exhibit> left = new ArrayList<>();
        old.byKey().forEach((number, episode) -> {
            if (episode.isComplete()) {
                CaseFile.of(number, episode, policy).ifPresent(file -> left.addAll(cases.inRetrospect(file)));
            }
        });
        return left;
    }
}
