package io.rapport.crm.kernel;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.profile.Feature;
import io.rapport.crm.profile.Profile;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A situation is what a rule may look at. It holds at the moment of the commit, or the rule is asked again. */
public final class Situation {
    private final Command command;
    private final Map<CustomerId, Profile> profiles;
    private final List<Interaction> history;

    Situation(Command command, Map<CustomerId, Profile> profiles, List<Interaction> history) {
        this.command = command;
        this.profiles = profiles;
        this.history = history;
    }

    /** Returns what is asked for. */
    public Command command() {
        return command;
    }

    /** Returns what a feature knows of the only customer. */
    public <S> S state(Feature<S> feature) {
        return state(customer(), feature);
    }

    /** Returns what a feature knows of one of the customers. */
    public <S> S state(CustomerId customer, Feature<S> feature) {
        return profiles.getOrDefault(customer, Profile.EMPTY).state(feature);
    }

    /**
     * Returns the customers' facts about what the command is about, the earliest first; none if it is about nothing.
     */
    public List<Interaction> history() {
        return history;
    }

    /** Allows what is asked for, with these acts for the only customer. */
    public Decision<List<Act>> allow(Detail... details) {
        CustomerId customer = customer();
        return Decision.allowed(
                Stream.of(details).map(detail -> new Act(customer, detail)).toList());
    }

    private CustomerId customer() {
        Require.that(command.customers().size() == 1, "command.customers", "several", "say which one is meant");
        return command.customers().iterator().next();
    }
}
