package io.rapport.crm.care;

import io.rapport.crm.evidence.Exhibits;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.time.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Shows a customer's promises and cases as they stand at a moment. It knows one by one the newest
 * {@value Episodes#COMPLETE} complete ones of each, and the newest {@value Episodes#INCOMPLETE} others.
 */
public final class Care {
    private final CareHistory history;
    private final CarePolicy policy;
    private final Instant now;

    /**
     * Looks at a history as a policy sees it.
     *
     * @throws InvalidInputException if the moment lies outside the years 1900 to 9999
     */
    public Care(CareHistory history, CarePolicy policy, Instant now) {
        this.history = history;
        this.policy = policy;
        this.now = Moment.of("care.now", now);
    }

    /**
     * Looks at all facts of a customer, and leaves nothing out, however long ago it was.
     *
     * @param log all facts of a customer, in any order
     * @throws InvalidInputException if the moment lies outside the years 1900 to 9999
     */
    public static Care of(Iterable<Interaction> log, CarePolicy policy, Instant now) {
        return new Care(CareSummary.unbounded(log), policy, now);
    }

    /** Lists what the company promised, the first that falls due first. */
    public List<Promise> promises() {
        List<Promise> promises = new ArrayList<>();
        history.promises()
                .byKey()
                .forEach((key, episode) -> Promise.of(key, episode, now).ifPresent(promises::add));
        promises.sort(Comparator.comparing(Promise::due).thenComparing(Promise::key));
        return promises;
    }

    /** Lists the promises that are neither fulfilled nor given up, the first that falls due first. */
    public List<Promise> openPromises() {
        return promises().stream().filter(Promise::isOpen).toList();
    }

    /** Lists what the customer came with, the earliest first. */
    public List<Case> cases() {
        return history.stories().stream()
                .map(story -> new CaseFile(story, policy).at(now))
                .sorted(Comparator.comparing(Case::openedAt))
                .toList();
    }

    /** Lists the cases that are not settled, the earliest first. */
    public List<Case> openCases() {
        return cases().stream().filter(Case::isOpen).toList();
    }

    /** Lists how the cases went, the earliest first. */
    public List<CaseCourse> courses() {
        return history.stories().stream()
                .map(story -> new CaseFile(story, policy).course(now))
                .sorted(Comparator.comparing(CaseCourse::openedAt))
                .toList();
    }

    /** Tells whether a complaint is not settled. */
    public boolean hasOpenComplaint() {
        return openCases().stream().anyMatch(one -> one.kind() == CaseKind.COMPLAINT);
    }

    /**
     * Finds the topics to which the customer was given different answers, each with the latest of every kind and
     * channel.
     */
    public Map<String, List<GivenAnswer>> contradictions() {
        return contradictions(history.answers());
    }

    /** Finds those of these answers whose topics were answered differently, by topic, the latest first. */
    public static Map<String, List<GivenAnswer>> contradictions(Collection<GivenAnswer> answers) {
        Map<String, List<GivenAnswer>> byTopic = new TreeMap<>();
        answers.stream()
                .sorted(Comparator.reverseOrder())
                .forEach(answer -> byTopic.computeIfAbsent(answer.topic(), first -> new ArrayList<>())
                        .add(answer));
        byTopic.values()
                .removeIf(given ->
                        given.stream().map(GivenAnswer::answer).distinct().count() < 2);
        return byTopic;
    }

    /** Lists what was given beyond what was owed, the latest first; at most the newest {@value Gathering#GOODWILLS}. */
    public List<GivenGoodwill> goodwill() {
        return history.goodwill();
    }

    /**
     * Hands over piece by piece what all that says about the company's conduct. It leaves out what is no longer kept
     * one by one.
     */
    public void forEachExhibit(Exhibits exhibits) {
        PromiseConduct ofPromises = new PromiseConduct(policy.terms(), exhibits);
        history.promises().byKey().forEach((key, episode) -> ofPromises.judge(key, episode, now));
        CaseConduct ofCases = new CaseConduct(policy, exhibits);
        ofCases.judge(history.stories(), now);
        ofCases.judgeOffers(history.offers(), history.stories());
    }
}
