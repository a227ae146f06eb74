package io.rapport.crm.care;

import com.google.common.collect.Maps;
import io.rapport.crm.interaction.Answered;
import io.rapport.crm.interaction.Asked;
import io.rapport.crm.interaction.Assigned;
import io.rapport.crm.interaction.AwaitingCustomer;
import io.rapport.crm.interaction.Channel;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads off a fact what it says about the cases that it is about. */
final class CaseFacts {
    private static final String CASE = Ref.caseNumber("any").kind();

    private CaseFacts() {}

    static Map<String, CaseEpisode> of(Interaction fact) {
        List<String> numbers = numbers(fact);
        if (numbers.isEmpty()) {
            return Map.of();
        }
        CaseEpisode episode = episode(fact);
        return episode.equals(CaseEpisode.NOTHING) ? Map.of() : Maps.toMap(numbers, number -> episode);
    }

    /** Finds the cases; a detail with a case of its own says nothing about other cases that the fact mentions. */
    private static List<String> numbers(Interaction fact) {
        List<String> own = numbers(fact.detail().refs());
        return own.isEmpty() ? numbers(fact.about()) : own;
    }

    private static List<String> numbers(Set<Ref> refs) {
        List<String> numbers = new ArrayList<>();
        for (Ref ref : refs) {
            if (ref.kind().equals(CASE)) {
                numbers.add(ref.key());
            }
        }
        return numbers;
    }

    private static CaseEpisode episode(Interaction fact) {
        Instant at = fact.occurredAt();
        return opening(fact, at)
                .map(CaseEpisode.NOTHING::withOpening)
                .or(() -> byCustomer(fact.detail()).map(step -> CaseEpisode.NOTHING.withStep(step, at)))
                .orElseGet(() -> byCompany(fact.detail(), at));
    }

    private static Optional<Opening> opening(Interaction fact, Instant at) {
        Detail detail = fact.detail();
        Channel channel = fact.channel();
        if (detail instanceof Asked asked) {
            return Optional.of(new Opening(at, CaseKind.QUERY, asked.topic(), channel, Optional.empty(), 0));
        }
        if (detail instanceof Suggested suggested) {
            return Optional.of(new Opening(at, CaseKind.SUGGESTION, suggested.topic(), channel, Optional.empty(), 0));
        }
        if (detail instanceof Complained complained) {
            return Optional.of(new Opening(
                    at, CaseKind.COMPLAINT, complained.cause(), channel, complained.loss(), complained.reach()));
        }
        return Optional.empty();
    }

    /** Names what the customer did in a case that had begun. */
    private static Optional<CaseStep> byCustomer(Detail detail) {
        if (detail instanceof Contacted contacted && contacted.direction() == Direction.INBOUND) {
            return Optional.of(CaseStep.HEARD);
        }
        if (detail instanceof Confirmed) {
            return Optional.of(CaseStep.CONFIRMED);
        }
        return detail instanceof Reopened ? Optional.of(CaseStep.REOPENED) : Optional.empty();
    }

    /** Says what the company did; that it gave the case to somebody is no reaction yet. */
    private static CaseEpisode byCompany(Detail detail, Instant at) {
        if (detail instanceof Contacted) {
            return CaseEpisode.NOTHING.withReply(at);
        }
        if (detail instanceof Answered) {
            return CaseEpisode.NOTHING.withStep(CaseStep.ANSWERED, at).withReply(at);
        }
        if (detail instanceof AwaitingCustomer) {
            return CaseEpisode.NOTHING.withStep(CaseStep.WAITING, at).withReply(at);
        }
        if (detail instanceof Resolved resolved) {
            return CaseEpisode.NOTHING.withSettlement(Settlement.of(at, resolved));
        }
        return detail instanceof Assigned assigned
                ? CaseEpisode.NOTHING.withAssignment(new Assignment(at, assigned.owner(), assigned.team()))
                : CaseEpisode.NOTHING;
    }
}
