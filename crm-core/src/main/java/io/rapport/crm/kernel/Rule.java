package io.rapport.crm.kernel;

import io.rapport.crm.decision.Decision;
import java.util.List;

/**
 * Decides whether something may be done and what follows. A rule is a pure function: it may be asked several times,
 * when others change the customers meanwhile, and must not do anything by itself.
 *
 * <pre>{@code
 * Rule oneGiftForEach = situation -> situation.state(gifts).isEmpty()
 *         ? situation.allow(new Gift("mug"))
 *         : Decision.refused("gift.given", "the customer has had a gift already");
 * }</pre>
 */
@FunctionalInterface
public interface Rule {
    /** Refuses with reasons, or allows with at least one act. */
    Decision<List<Act>> decide(Situation situation);
}
