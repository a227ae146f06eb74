package io.rapport.crm.inmemory;

import io.rapport.crm.interaction.InteractionId;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CommitResult.Known;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.storage.Cursor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Faults in keeping facts and their ids. */
@CaughtBy("FactIds")
final class FactMutants {
    private FactMutants() {}

    static final class WritesTheRestBesideAKnownFact extends Mutant {
        WritesTheRestBesideAKnownFact() {
            super(sound -> new AfterKnown(sound) {
                @Override
                CommitResult instead(Commit commit, Known known) {
                    Set<InteractionId> ids = ids(known);
                    sound.commit(Altered.changes(
                            commit,
                            change -> Altered.facts(
                                    change,
                                    change.append().stream()
                                            .filter(fact -> !ids.contains(fact.id()))
                                            .toList())));
                    return known;
                }
            });
        }
    }

    static final class KnowsOnlyFactsOfTheSameCustomer extends Mutant {
        KnowsOnlyFactsOfTheSameCustomer() {
            super(sound -> new AfterKnown(sound) {
                @Override
                CommitResult instead(Commit commit, Known known) {
                    Map<InteractionId, Recorded> stored = new HashMap<>();
                    known.facts().forEach(fact -> stored.put(fact.id(), fact));
                    return sound.commit(Altered.facts(commit, fact -> {
                        Recorded other = stored.get(fact.id());
                        return other == null || other.customer().equals(fact.customer())
                                ? fact
                                : Altered.key(fact, fact.id().key() + " again");
                    }));
                }
            });
        }
    }

    static final class HandsBackTheNewFactForTheStored extends Mutant {
        HandsBackTheNewFactForTheStored() {
            super(sound -> new AfterKnown(sound) {
                @Override
                CommitResult instead(Commit commit, Known known) {
                    Set<InteractionId> ids = ids(known);
                    return new Known(commit.changes().stream()
                            .flatMap(change -> change.append().stream())
                            .filter(fact -> ids.contains(fact.id()))
                            .toList());
                }
            });
        }
    }

    static final class NamesOnlyOneKnownFact extends Mutant {
        NamesOnlyOneKnownFact() {
            super(sound -> new AfterKnown(sound) {
                @Override
                CommitResult instead(Commit commit, Known known) {
                    return new Known(known.facts().subList(0, 1));
                }
            });
        }
    }

    static final class TakesKeysInOtherCaseForTheSame extends Mutant {
        TakesKeysInOtherCaseForTheSame() {
            super(sound -> new LooseKeys(sound, id -> id.toString().toLowerCase(Locale.ROOT)));
        }
    }

    static final class OverlooksBlanksAtTheEndOfKeys extends Mutant {
        OverlooksBlanksAtTheEndOfKeys() {
            super(sound -> new LooseKeys(sound, id -> id.toString().stripTrailing()));
        }
    }

    static final class TakesTheSameKeyOfAnotherSourceForTheSame extends Mutant {
        TakesTheSameKeyOfAnotherSourceForTheSame() {
            super(sound -> new LooseKeys(sound, InteractionId::key));
        }
    }

    static final class ComparesTheFirst250CharactersOfKeys extends Mutant {
        ComparesTheFirst250CharactersOfKeys() {
            super(sound -> new LooseKeys(
                    sound,
                    id -> id.source()
                            + id.key().substring(0, Math.min(250, id.key().length()))));
        }
    }

    private abstract static class AfterKnown extends Delegate {
        AfterKnown(CrmStorage sound) {
            super(sound);
        }

        @Override
        public CommitResult commit(Commit commit) {
            CommitResult result = sound.commit(commit);
            return result instanceof Known known ? instead(commit, known) : result;
        }

        abstract CommitResult instead(Commit commit, Known known);

        static Set<InteractionId> ids(Known known) {
            Set<InteractionId> ids = new HashSet<>();
            known.facts().forEach(fact -> ids.add(fact.id()));
            return ids;
        }
    }

    /** Takes keys for the same that are so only in a simpler form. */
    private static final class LooseKeys extends Delegate {
        private final Function<InteractionId, String> form;

        LooseKeys(CrmStorage sound, Function<InteractionId, String> form) {
            super(sound);
            this.form = form;
        }

        private String simple(Recorded fact) {
            return form.apply(fact.id());
        }

        @Override
        public CommitResult commit(Commit commit) {
            Map<String, Recorded> stored = new HashMap<>();
            sound.feed(Cursor.START, Integer.MAX_VALUE).items().forEach(fact -> stored.put(simple(fact), fact));
            List<Recorded> known = commit.changes().stream()
                    .flatMap(change -> change.append().stream())
                    .flatMap(fact -> Stream.ofNullable(stored.putIfAbsent(simple(fact), fact)))
                    .toList();
            return known.isEmpty() ? sound.commit(commit) : new Known(known);
        }
    }
}
