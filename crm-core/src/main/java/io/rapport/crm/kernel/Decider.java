package io.rapport.crm.kernel;

import com.google.common.collect.Maps;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.failure.CrmException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.InteractionId;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.kernel.Turns.Turn;
import io.rapport.crm.profile.Profile;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.Extent;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.StoredProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks a rule and records what it allows, on exactly the profiles that it saw. */
final class Decider {
    private final Setup setup;

    Decider(Setup setup) {
        this.setup = setup;
    }

    Decision<List<Interaction>> decide(Command command, Rule rule) {
        Attempts attempts = new Attempts("deciding on " + command.id());
        try (Turn turn = setup.turns().at(command.customers().stream())) {
            return decide(command, rule, attempts, turn);
        }
    }

    private Decision<List<Interaction>> decide(Command command, Rule rule, Attempts attempts, Turn turn) {
        while (true) {
            Map<CustomerId, StoredProfile> stored = load(command);
            List<Interaction> earlier = earlier(command);
            if (!earlier.isEmpty()) {
                return Decision.allowed(earlier);
            }
            if (new Horizon(setup.now()).hides(command.at())) {
                return Decision.refused(Horizon.BEHIND);
            }
            Decision<List<Interaction>> decision =
                    rule.decide(situation(command, stored)).map(acts -> facts(command, acts));
            if (!(decision instanceof Decision.Allowed<List<Interaction>> allowed)) {
                return decision;
            }
            CommitResult result = commit(stored, allowed.value());
            if (result instanceof CommitResult.Committed) {
                return decision;
            }
            if (result instanceof CommitResult.Known && earlier(command).isEmpty()) {
                throw new CrmException("the id of command " + command.id()
                        + ", followed by # and a number, is that of an ordinary fact; "
                        + "give the command a key of its own");
            }
            attempts.again(result);
            turn.overtaken(setup.names(result));
        }
    }

    private Map<CustomerId, StoredProfile> load(Command command) {
        Map<CustomerId, StoredProfile> stored = setup.storage().load(command.customers(), Extent.PROFILE);
        Set<CustomerId> missing = new HashSet<>(command.customers());
        missing.removeAll(stored.keySet());
        Require.that(missing.isEmpty(), "command.customers", "there is no customer " + missing, "record a fact first");
        return stored;
    }

    /** Returns what was decided when the same command came before; nothing if it comes for the first time. */
    private List<Interaction> earlier(Command command) {
        List<Interaction> earlier = decoded(History.about(command.ref())).stream()
                .sorted(Comparator.comparingInt(fact -> number(fact.id())))
                .toList();
        for (Interaction fact : earlier) {
            boolean same = command.customers().stream().map(Customer::of).anyMatch(fact.who()::equals)
                    && fact.occurredAt().equals(command.at())
                    && fact.channel().equals(command.channel())
                    && fact.about().containsAll(command.about());
            if (!same) {
                throw new CrmException(
                        "command " + command.id()
                                + " was decided before for others, or with another time, channel or subject; give the new one its own key");
            }
        }
        return earlier;
    }

    private Situation situation(Command command, Map<CustomerId, StoredProfile> stored) {
        Map<CustomerId, Profile> profiles = Maps.transformValues(stored, found -> Profile.fromBytes(found.profile()));
        List<Interaction> history = new ArrayList<>();
        if (!command.about().isEmpty()) {
            command.customers()
                    .forEach(customer ->
                            history.addAll(decoded(new History(Optional.of(customer), command.about(), false))));
        }
        history.sort(Comparator.comparing(Interaction::occurredAt).thenComparing(Interaction::id));
        return new Situation(command, profiles, List.copyOf(history));
    }

    private List<Interaction> facts(Command command, List<Act> acts) {
        Require.that(!acts.isEmpty(), "rule", "allows without an act", "record what was decided");
        List<Interaction> facts = new ArrayList<>();
        for (Act act : acts) {
            boolean involved = command.customers().contains(act.customer());
            Require.that(involved, "act.customer", "not a customer of the command", "name the customer in the command");
            InteractionId id =
                    new InteractionId(command.id().source(), command.id().key() + "#" + (facts.size() + 1));
            Set<Ref> about = new HashSet<>(command.about());
            about.add(command.ref());
            facts.add(new Interaction(
                    id,
                    Customer.of(act.customer()),
                    command.channel(),
                    command.at(),
                    command.by(),
                    about,
                    act.detail()));
        }
        return facts;
    }

    /** Writes every customer, also one without an act, because the rule has relied on the profile. */
    private CommitResult commit(Map<CustomerId, StoredProfile> stored, List<Interaction> facts) {
        List<Change> changes = stored.values().stream()
                .map(found -> new ProfileFold(setup, found.customer(), Optional.of(found), Set.of())
                        .change(facts.stream()
                                .filter(fact -> fact.who().equals(Customer.of(found.customer())))
                                .toList()))
                .toList();
        return setup.storage().commit(Commit.of(changes));
    }

    private List<Interaction> decoded(History history) {
        return setup.facts(history).map(setup.vocabulary()::decode).toList();
    }

    private static int number(InteractionId id) {
        return Integer.parseInt(id.key().substring(id.key().lastIndexOf('#') + 1));
    }
}
