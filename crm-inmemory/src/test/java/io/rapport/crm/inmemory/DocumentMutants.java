package io.rapport.crm.inmemory;

import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.storage.Document;
import io.rapport.crm.storage.DocumentChange;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Faults in keeping documents. */
@CaughtBy("Documents")
final class DocumentMutants {
    private DocumentMutants() {}

    static final class OverwritesWhateverTheVersion extends Mutant {
        OverwritesWhateverTheVersion() {
            super(sound -> new Altering(sound, change -> {
                Document stored = sound.documents(List.of(change.name())).get(change.name());
                return new DocumentChange(change.name(), stored == null ? 0 : stored.version(), change.body());
            }));
        }
    }

    static final class CutsThemAt64Kibibytes extends Mutant {
        CutsThemAt64Kibibytes() {
            super(sound -> new Altering(
                    sound,
                    change -> new DocumentChange(
                            change.name(),
                            change.expectedVersion(),
                            change.body().substring(0, Math.min(change.body().length(), 65_536)))));
        }
    }

    static final class FindsThemInAnyCase extends Mutant {
        FindsThemInAnyCase() {
            super(sound ->
                    new Altering(
                            sound,
                            change -> new DocumentChange(
                                    change.name().toLowerCase(Locale.ROOT), change.expectedVersion(), change.body())) {
                        @Override
                        public Map<String, Document> documents(Collection<String> names) {
                            Map<String, Document> found = new HashMap<>();
                            for (String name : names) {
                                sound.documents(List.of(name.toLowerCase(Locale.ROOT)))
                                        .values()
                                        .forEach(document -> found.put(
                                                name, new Document(name, document.version(), document.body())));
                            }
                            return found;
                        }
                    });
        }
    }

    private static class Altering extends Delegate {
        private final UnaryOperator<DocumentChange> alter;

        Altering(CrmStorage sound, UnaryOperator<DocumentChange> alter) {
            super(sound);
            this.alter = alter;
        }

        @Override
        public CommitResult commit(Commit commit) {
            return sound.commit(new Commit(
                    commit.changes(),
                    commit.removals(),
                    commit.documents().stream().map(alter).toList()));
        }
    }
}
