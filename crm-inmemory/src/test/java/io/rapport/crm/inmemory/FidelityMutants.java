package io.rapport.crm.inmemory;

import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.profile.Bytes;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.Page;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Faults in keeping what was written as it was. */
@CaughtBy("Fidelity")
final class FidelityMutants {
    private FidelityMutants() {}

    static final class CutsTimesToTheSecond extends Mutant {
        CutsTimesToTheSecond() {
            super(sound -> new AlteredFacts(
                    sound, fact -> Altered.occurredAt(fact, fact.occurredAt().truncatedTo(ChronoUnit.SECONDS))));
        }
    }

    static final class ForgetsWhoActed extends Mutant {
        ForgetsWhoActed() {
            super(sound -> new AlteredFacts(sound, Altered::withoutActor));
        }
    }

    static final class KnowsNoEmoji extends Mutant {
        KnowsNoEmoji() {
            super(sound -> new AlteredFacts(
                    sound,
                    fact -> Altered.json(fact, fact.detail().json().replaceAll("[\\x{10000}-\\x{10ffff}]", "?"))));
        }
    }

    static final class UnescapesBackslashes extends Mutant {
        UnescapesBackslashes() {
            super(sound -> new AlteredFacts(
                    sound, fact -> Altered.json(fact, fact.detail().json().replace("\\\\", "\\"))));
        }
    }

    static final class CutsDetailsAt64Kibibytes extends Mutant {
        CutsDetailsAt64Kibibytes() {
            super(sound -> new AlteredFacts(sound, fact -> {
                String json = fact.detail().json();
                return Altered.json(fact, json.substring(0, Math.min(json.length(), 65_535)));
            }));
        }
    }

    static final class ReturnsReferencesInAnyOrder extends Mutant {
        ReturnsReferencesInAnyOrder() {
            super(sound -> new Delegate(sound) {
                @Override
                public Page<Recorded> history(History history, Cursor after, int limit) {
                    Page<Recorded> page = sound.history(history, after, limit);
                    return new Page<>(
                            page.items().stream().map(Altered::unordered).toList(), page.next());
                }
            });
        }
    }

    static final class TakesProfilesForText extends Mutant {
        TakesProfilesForText() {
            super(sound -> new AlteredProfiles(
                    sound, bytes -> new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8)));
        }
    }

    static final class CutsProfilesAt64Kibibytes extends Mutant {
        CutsProfilesAt64Kibibytes() {
            super(sound -> new AlteredProfiles(sound, bytes -> Arrays.copyOf(bytes, Math.min(bytes.length, 65_535))));
        }
    }

    private static final class AlteredFacts extends Delegate {
        private final UnaryOperator<Recorded> alter;

        AlteredFacts(CrmStorage sound, UnaryOperator<Recorded> alter) {
            super(sound);
            this.alter = alter;
        }

        @Override
        public CommitResult commit(Commit commit) {
            return sound.commit(Altered.facts(commit, alter));
        }
    }

    private static final class AlteredProfiles extends Delegate {
        private final UnaryOperator<byte[]> alter;

        AlteredProfiles(CrmStorage sound, UnaryOperator<byte[]> alter) {
            super(sound);
            this.alter = alter;
        }

        @Override
        public CommitResult commit(Commit commit) {
            return sound.commit(Altered.changes(commit, this::altered));
        }

        private Change altered(Change change) {
            return Altered.profile(change, Bytes.of(alter.apply(change.profile().toArray())));
        }
    }
}
