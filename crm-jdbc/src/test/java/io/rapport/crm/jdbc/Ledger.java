package io.rapport.crm.jdbc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import io.rapport.crm.Crm;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Custom;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.InteractionId;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.kernel.Outcome;
import io.rapport.crm.storage.StorageException;
import io.rapport.crm.storage.UnknownOutcomeException;
import io.rapport.crm.value.ValueAttributes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What was begun, and what each of it was answered. It is kept outside the database, and compared with that. */
final class Ledger {
    private static final String BEGUN = "begun";
    private static final String FAILED = "failed";
    private static final String UNKNOWN = "unknown";
    /** Stands before the answer of what was done again since, and so is stored whatever the answer was. */
    private static final String AGAIN = "again, was ";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final OutputStream copy;

    /** Keeps it in memory only. */
    Ledger() {
        this(OutputStream.nullOutputStream());
    }

    /** Copies each line at once, so that it is there when this process is killed. */
    Ledger(OutputStream copy) {
        this.copy = copy;
    }

    /** Adds what another process has written, but for a line that it did not get to the end of. */
    void read(Path file) {
        try {
            String text = Files.readString(file);
            text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(line -> {
                String[] parts = line.split(" ", 2);
                answers.put(parts[0], parts[1]);
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Does a deed and notes down before what is begun, and after what came of it. */
    void keep(Deed deed, Crm crm) {
        note(deed, BEGUN);
        try {
            note(deed, deed.doneBy(crm));
        } catch (UnknownOutcomeException failure) {
            note(deed, UNKNOWN);
            throw failure;
        } catch (StorageException failure) {
            // What meets itself in one call is written first and recognised then: two steps, of which the second may
            // fail.
            note(deed, deed.kind() == Deed.Kind.SEVERAL ? UNKNOWN : FAILED);
            throw failure;
        }
    }

    private void note(Deed deed, String answer) {
        answers.put(deed.key(), answer);
        try {
            copy.write((deed.key() + " " + answer + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int size() {
        return answers.size();
    }

    long acknowledged() {
        return first().filter(Ledger::isAcknowledged).count();
    }

    long failed() {
        return first().filter(FAILED::equals).count();
    }

    long unknown() {
        return answers.size() - acknowledged() - failed();
    }

    private Stream<String> first() {
        return answers.values().stream().map(answer -> answer.replace(AGAIN, ""));
    }

    private static boolean isAcknowledged(String answer) {
        return !Set.of(BEGUN, FAILED, UNKNOWN).contains(answer);
    }

    /**
     * Checks that what was acknowledged is stored, once, that what failed is not, and that everything can be done
     * again: afterwards each purchase is in somebody's sum, also where its customer was erased.
     */
    void check(DataSource database) {
        try (Crm crm = BusyShop.over(database)) {
            checkClaims(crm);
            checkFacts(crm, factsIn(crm));
            long spent = answers.keySet().stream()
                    .mapToLong(key -> new Deed(key).spent())
                    .sum();
            assertThat(crm.customers().total(ValueAttributes.net(BusyShop.EUR)).sum())
                    .as("what all have spent, when everything was done again")
                    .isEqualTo(spent);
        }
    }

    private static Set<InteractionId> factsIn(Crm crm) {
        Set<InteractionId> stored = new HashSet<>();
        crm.kernel().logs().ofAll(log -> log.forEach(fact -> stored.add(fact.id())));
        return stored;
    }

    private void checkFacts(Crm crm, Set<InteractionId> stored) {
        for (List<String> some : Lists.partition(new ArrayList<>(answers.keySet()), 200)) {
            List<Interaction> facts =
                    some.stream().flatMap(key -> new Deed(key).facts().stream()).toList();
            Map<InteractionId, Outcome> again = new HashMap<>();
            crm.record(facts).forEach(outcome -> again.putIfAbsent(outcome.id(), outcome));
            for (String key : some) {
                List<Interaction> own = new Deed(key).facts();
                own.forEach(fact -> checkFact(key, fact.id(), stored, requireNonNull(again.get(fact.id()))));
                answers.computeIfPresent(
                        key, (same, answer) -> own.isEmpty() || answer.startsWith(AGAIN) ? answer : AGAIN + answer);
            }
        }
    }

    private void checkFact(String key, InteractionId fact, Set<InteractionId> stored, Outcome again) {
        String answer = requireNonNull(answers.get(key));
        boolean kept = stored.contains(fact);
        boolean erased = again instanceof Outcome.Refused refused
                && refused.reason().code().equals("interaction.erased");
        assertThat(again)
                .as("%s (%s) again", fact, answer)
                .satisfiesAnyOf(
                        outcome ->
                                assertThat(outcome).isInstanceOf(kept ? Outcome.Duplicate.class : Outcome.Added.class),
                        outcome -> assertThat(erased && !kept).isTrue());
        if (isAcknowledged(answer)) {
            assertThat(kept || erased)
                    .as("%s was acknowledged and is lost", fact)
                    .isTrue();
        } else if (answer.equals(FAILED)) {
            assertThat(kept || erased).as("%s had failed and is there", fact).isFalse();
        }
    }

    /** A decision that was allowed is recorded for as long as its customer is, and nobody else has the same case. */
    private void checkClaims(Crm crm) {
        Set<String> claims = new HashSet<>();
        Set<Ref> claimed = new HashSet<>();
        crm.kernel().logs().ofAll(log -> {
            claimed.clear();
            for (Interaction fact : log) {
                if (fact.detail() instanceof Custom custom && custom.name().equals(Deed.CLAIMED)) {
                    claims.add(fact.id().key());
                    fact.about().stream()
                            .filter(ref -> ref.kind().equals("case"))
                            .forEach(one -> assertThat(claimed.add(one))
                                    .as("%s was claimed twice", one)
                                    .isTrue());
                }
            }
        });
        answers.forEach((key, answer) -> {
            boolean kept = claims.contains(key + "#1");
            if (answer.startsWith("allowed ")) {
                CustomerId customer = new CustomerId(UUID.fromString(answer.substring("allowed ".length())));
                assertThat(kept || crm.customer(customer).isEmpty())
                        .as("claim %s was allowed and is lost", key)
                        .isTrue();
            } else if (isAcknowledged(answer) || answer.equals(FAILED)) {
                assertThat(kept).as("claim %s (%s) is there", key, answer).isFalse();
            }
        });
    }
}
