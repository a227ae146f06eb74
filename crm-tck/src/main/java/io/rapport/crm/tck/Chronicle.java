package io.rapport.crm.tck;

import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.storage.History;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Facts, and what reading them means: the reference that a storage is compared with.
 *
 * @param facts all of them, in any order
 */
record Chronicle(List<Recorded> facts) {
    /** The facts that these changes add. */
    static Chronicle of(Draft... drafts) {
        return new Chronicle(Stream.of(drafts)
                .flatMap(draft -> draft.change().append().stream())
                .toList());
    }

    /** What a history means. */
    List<Recorded> history(History history) {
        return facts.stream()
                .filter(fact -> history.customer().map(fact.customer()::equals).orElse(true))
                .filter(fact ->
                        history.about().isEmpty() || fact.about().stream().anyMatch(history.about()::contains))
                .sorted(history.newestFirst() ? Recorded.BY_TIME.reversed() : Recorded.BY_TIME)
                .toList();
    }

    /** What the whole log is. */
    List<Recorded> feed() {
        return facts.stream()
                .sorted(Comparator.comparing(Recorded::customer).thenComparing(Recorded.BY_TIME))
                .toList();
    }
}
