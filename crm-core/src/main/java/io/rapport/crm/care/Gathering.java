package io.rapport.crm.care;

import com.google.common.collect.ImmutableSortedMap;
import io.rapport.crm.evidence.EvidenceCells;
import io.rapport.crm.interaction.Answered;
import io.rapport.crm.interaction.Goodwill;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Offered;
import io.rapport.crm.profile.Newest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Gathers facts and histories in any order, and keeps all promises and cases. Its effort is linear in their number. */
final class Gathering {
    /** Pieces of goodwill are kept up to this number. */
    static final int GOODWILLS = 32;

    private static final int ANSWERS = 32;
    private static final int DAYS_WITH_OFFERS = 128;

    private final Map<String, PromiseEpisode> promises = new HashMap<>();
    private final Map<String, CaseEpisode> cases = new HashMap<>();
    private final List<Instant> offers = new ArrayList<>();
    private final List<GivenAnswer> answers = new ArrayList<>();
    private final List<GivenGoodwill> goodwill = new ArrayList<>();
    private EvidenceCells past = EvidenceCells.NONE;

    Gathering add(Interaction fact) {
        join(promises, PromiseEpisode.of(fact));
        join(cases, CaseFacts.of(fact));
        Instant at = fact.occurredAt();
        if (fact.detail() instanceof Offered) {
            offers.add(at);
        } else if (fact.detail() instanceof Answered answered) {
            answers.add(new GivenAnswer(at, answered.topic(), answered.answer(), fact.channel()));
        } else if (fact.detail() instanceof Goodwill given) {
            goodwill.add(new GivenGoodwill(at, given.amount()));
        }
        return this;
    }

    Gathering add(CareHistory history) {
        join(promises, history.promises().byKey());
        join(cases, history.cases().byKey());
        offers.addAll(history.offers());
        answers.addAll(history.answers());
        goodwill.addAll(history.goodwill());
        past = past.plus(history.past());
        return this;
    }

    CareHistory history() {
        return isEmpty() ? CareHistory.EMPTY : joined();
    }

    /** Tells whether there is nothing: most facts are neither about promises nor about cases. */
    private boolean isEmpty() {
        return promises.isEmpty()
                && cases.isEmpty()
                && offers.isEmpty()
                && answers.isEmpty()
                && goodwill.isEmpty()
                && past.types().isEmpty();
    }

    private CareHistory joined() {
        return new CareHistory(
                new Episodes<>(ImmutableSortedMap.copyOf(promises)),
                new Episodes<>(ImmutableSortedMap.copyOf(cases)),
                Newest.ofEach(offers, offer -> offer.truncatedTo(ChronoUnit.DAYS), DAYS_WITH_OFFERS),
                Newest.ofEach(answers, answer -> answer.dated(Instant.EPOCH), ANSWERS),
                Newest.of(goodwill, GOODWILLS),
                past);
    }

    private static <E extends Episode<E>> void join(Map<String, E> known, Map<String, E> more) {
        BiFunction<E, E, E> sum = Episode::plus;
        more.forEach((key, episode) -> known.merge(key, episode, sum));
    }
}
