package io.rapport.crm.care;

import io.rapport.crm.evidence.EvidenceCells;
import io.rapport.crm.evidence.Exhibit;
import io.rapport.crm.evidence.Exhibits;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.profile.Summary;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Joins promises and cases; of what gets too old, it keeps what that says about the company's conduct. */
final class CareSummary implements Summary<CareHistory> {
    private final CarePolicy policy;
    private final ZoneId zone;

    CareSummary(CarePolicy policy, ZoneId zone) {
        this.policy = policy;
        this.zone = zone;
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

    /** Joins everything that happened, and leaves nothing out. */
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
        List<Exhibit> left = new ArrayList<>();
        Exhibits exhibits = Exhibits.into(left);
        judgePromises(oldPromises, exhibits);
        judgeCases(oldCases, exhibits);
        return new CareHistory(
                all.promises().without(oldPromises),
                all.cases().without(oldCases),
                all.offers(),
                all.answers(),
                all.goodwill(),
                all.past().plus(EvidenceCells.of(left, zone)));
    }

    /** Judges what a history no longer keeps one by one, from the log. */
    void judgeForgotten(CareHistory history, Iterable<Interaction> log, Exhibits exhibits) {
        CareHistory all = unbounded(log);
        judgePromises(all.promises().without(history.promises()), exhibits);
        judgeCases(all.cases().without(history.cases()), exhibits);
    }

    /** Judges promises that are no longer kept, but not those that lack their beginning or their end. */
    private void judgePromises(Episodes<PromiseEpisode> old, Exhibits exhibits) {
        PromiseConduct conduct = new PromiseConduct(policy.terms(), exhibits);
        old.byKey().forEach((key, episode) -> {
            if (episode.isComplete()) {
                conduct.judge(key, episode, episode.moment());
            }
        });
    }

    /** Judges cases that are no longer kept, but not those that lack their beginning or their end. */
    private void judgeCases(Episodes<CaseEpisode> old, Exhibits exhibits) {
        CaseConduct conduct = new CaseConduct(policy, exhibits);
        CaseStory.of(old).stream()
                .filter(story -> story.settledAt().isPresent())
                .forEach(conduct::judgeInRetrospect);
    }
}
