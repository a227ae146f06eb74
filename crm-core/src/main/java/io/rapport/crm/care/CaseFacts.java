package io.rapport.crm.care;

import io.rapport.crm.interaction.Answered;
import io.rapport.crm.interaction.Asked;
import io.rapport.crm.interaction.Assigned;
import io.rapport.crm.interaction.AwaitingCustomer;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.interaction.Confirmed;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Contacted.Direction;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Reopened;
import io.rapport.crm.interaction.Resolved;
import io.rapport.crm.interaction.Suggested;
import io.rapport.crm.money.Money;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a fact says about the cases that it is about. */
final class CaseFacts {
    private static final String CASE = Ref.caseNumber("any").kind();

    private CaseFacts() {}

    static Map<String, CaseEpisode> of(Interaction fact) {
        Map<String, CaseEpisode> cases = new HashMap<>();
        numbers(fact).forEach(number -> said(fact).ifPresent(episode -> cases.put(number, episode)));
        return cases;
    }

    /** A detail with a case of its own says nothing about other cases that the fact mentions. */
    private static List<String> numbers(Interaction fact) {
        List<String> own = numbers(fact.detail().refs());
        return own.isEmpty() ? numbers(fact.about()) : own;
    }

    private static List<String> numbers(Set<Ref> refs) {
        return refs.stream()
                .filter(ref -> ref.kind().equals(CASE))
                .map(Ref::key)
                .toList();
    }

    private static Optional<CaseEpisode> said(Interaction fact) {
        Detail detail = fact.detail();
        if (detail instanceof Asked asked) {
            return Optional.of(opened(fact, CaseKind.QUERY, asked.topic(), Optional.empty(), 0));
        }
        if (detail instanceof Suggested suggested) {
            return Optional.of(opened(fact, CaseKind.SUGGESTION, suggested.topic(), Optional.empty(), 0));
        }
        if (detail instanceof Complained complained) {
            return Optional.of(
                    opened(fact, CaseKind.COMPLAINT, complained.cause(), complained.loss(), complained.reach()));
        }
        if (detail instanceof Resolved resolved) {
            return Optional.of(CaseEpisode.settled(Settlement.of(fact.occurredAt(), resolved)));
        }
        if (detail instanceof Assigned assigned) {
            return Optional.of(
                    CaseEpisode.assigned(new Assignment(fact.occurredAt(), assigned.owner(), assigned.team())));
        }
        return step(detail, fact.occurredAt());
    }

    private static Optional<CaseEpisode> step(Detail detail, Instant at) {
        if (detail instanceof Contacted contacted) {
            boolean inbound = contacted.direction() == Direction.INBOUND;
            return Optional.of(inbound ? CaseEpisode.step(CaseStep.HEARD, at) : CaseEpisode.replied(at));
        }
        if (detail instanceof Answered) {
            return Optional.of(CaseEpisode.step(CaseStep.ANSWERED, at).plus(CaseEpisode.replied(at)));
        }
        if (detail instanceof AwaitingCustomer) {
            return Optional.of(CaseEpisode.step(CaseStep.WAITING, at).plus(CaseEpisode.replied(at)));
        }
        if (detail instanceof Confirmed) {
            return Optional.of(CaseEpisode.step(CaseStep.CONFIRMED, at));
        }
        if (detail instanceof Reopened) {
            return Optional.of(CaseEpisode.step(CaseStep.REOPENED, at));
        }
        return Optional.empty();
    }

    private static CaseEpisode opened(
            Interaction fact, CaseKind kind, String subject, Optional<Money> loss, long reach) {
        return CaseEpisode.opened(new Opening(fact.occurredAt(), kind, subject, fact.channel(), loss, reach));
    }
}
