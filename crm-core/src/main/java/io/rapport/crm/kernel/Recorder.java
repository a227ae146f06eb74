package io.rapport.crm.kernel;

import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.kernel.Turns.Turn;
import io.rapport.crm.storage.CommitResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Records facts, a transaction for each thousand. One bad fact never sinks the rest; whoever is overtaken reads, folds
 * and tries again.
 */
final class Recorder {
    private static final int FACTS_IN_A_TRANSACTION = 1000;

    private final Setup setup;

    Recorder(Setup setup) {
        this.setup = setup;
    }

    Outcomes record(Collection<Interaction> facts) {
        List<Interaction> all = List.copyOf(facts);
        List<Outcome> outcomes = new ArrayList<>(all.size());
        for (int from = 0; from < all.size(); from += FACTS_IN_A_TRANSACTION) {
            Batch batch = new Batch(all.subList(from, Math.min(all.size(), from + FACTS_IN_A_TRANSACTION)));
            settle(batch);
            outcomes.addAll(batch.outcomes());
        }
        return new Outcomes(outcomes);
    }

    private void settle(Batch batch) {
        Attempts attempts = new Attempts("recording " + batch.open().size() + " facts");
        try (Turn turn = setup.turns().at(Addressing.names(batch.open()))) {
            while (!batch.isSettled()) {
                RecordingAttempt attempt = new RecordingAttempt(setup, batch.open());
                CommitResult result = attempt.commit();
                if (result instanceof CommitResult.Committed) {
                    attempt.outcomes().forEach(batch::settle);
                } else if (result instanceof CommitResult.Known known) {
                    known.facts().forEach(stored -> batch.settle(attempt.compared(batch.open(stored.id()), stored)));
                } else {
                    attempts.again(result);
                    turn.overtaken(setup.names(result));
                }
            }
        }
    }
}
