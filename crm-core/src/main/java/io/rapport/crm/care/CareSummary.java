package io.rapport.crm.care;

import io.rapport.crm.evidence.Evidence;
import io.rapport.crm.evidence.EvidenceCells;
import io.rapport.crm.evidence.Exhibit;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.profile.Summary;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Joins promises and cases; of what gets too old, keeps what it says about the company's conduct. */
final class CareSummary implements Summary<CareHistory> {
    /** How many offers are kept one by one. */
    private static final int OFFERS = 64;

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
        List<Instant> offers =
                all.offers().subList(0, Math.min(OFFERS, all.offers().size()));
        List<Instant> oldOffers =
                all.offers().subList(offers.size(), all.offers().size());
        List<Exhibit> left = new ArrayList<>(ofPromises(oldPromises));
        left.addAll(ofCases(oldCases));
        left.addAll(ofOffers(oldOffers, all.cases()));
        if (oldPromises.byKey().isEmpty() && oldCases.byKey().isEmpty() && oldOffers.isEmpty()) {
            return all;
        }
        List<Evidence> evidence = left.stream().map(Exhibit::evidence).toList();
        return new CareHistory(
                all.promises().without(oldPromises),
                all.cases().without(oldCases),
                offers,
                all.answers(),
                all.goodwill(),
                all.past().plus(EvidenceCells.of(evidence)));
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

    /** What offers were made while a complaint was open. */
    List<Exhibit> ofOffers(List<Instant> offers, Episodes<CaseEpisode> all) {
        List<CaseFile> files = new ArrayList<>();
        all.byKey()
                .forEach((number, episode) ->
                        CaseFile.of(number, episode, policy).ifPresent(files::add));
        return cases.ofOffers(offers, files);
    }
}
