package io.rapport.crm.tck;

import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.storage.History;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds facts and says what reading them must return: it is the reference with which a storage is compared.
 *
 * @param facts all of them, in any order
 */
record Chronicle(List<Recorded> facts) {
    /** Returns a chronicle of the facts that these changes add. */
    static Chronicle of(Draft... drafts) {
        return new Chronicle(Stream.of(drafts)
                .flatMap(draft -> draft.change().append().stream())
                .toList());
    }

    /** Returns the facts that a history must return. */
    List<Recorded> history(History history) {
        return facts.stream()
                .filter(fact -> history.customer().map(fact.customer()::equals).orElse(true))
                .filter(fact ->
                        history.about().isEmpty() || fact.about().stream().anyMatch(history.about()::contains))
                .sorted(history.newestFirst() ? Recorded.BY_TIME.reversed() : Recorded.BY_TIME)
                .toList();
    }

    /** Returns the facts of the whole log, in its order. */
    List<Recorded> feed() {
        return facts.stream()
                .sorted(Comparator.comparing(Recorded::customer).thenComparing(Recorded.BY_TIME))
                .toList();
    }
}
