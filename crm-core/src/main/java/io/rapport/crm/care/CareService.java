package io.rapport.crm.care;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.decision.Explained;
import io.rapport.crm.failure.CrmException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.Answered;
import io.rapport.crm.interaction.Assigned;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Goodwill;
import io.rapport.crm.interaction.Promised;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.kernel.Command;
import io.rapport.crm.kernel.Kernel;
import io.rapport.crm.kernel.Snapshot;
import io.rapport.crm.kernel.TimelineEntry;
import io.rapport.crm.money.Money;
import io.rapport.crm.trust.TrustAssessment;
import io.rapport.crm.trust.TrustService;
import io.rapport.crm.value.ValueService;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Answers how a customer's promises and cases stand, and decides about them. */
public final class CareService {
    private final Kernel kernel;
    private final ValueService value;
    private final TrustService trust;
    private final CareFeature feature;
    private final CarePolicy policy;

    /** Goes by the {@link CarePolicy} of the settings; how urgent a case is depends on value and trust, too. */
    public CareService(Kernel kernel, ValueService value, TrustService trust) {
        this.kernel = kernel;
        this.value = value;
        this.trust = trust;
        this.feature = kernel.features().get(CareFeature.class);
        this.policy = kernel.settings().or(CarePolicy.usual(kernel.zone()));
    }

    /** Shows a customer's promises and cases as of now; absent if there is no such customer. It costs one read. */
    public Optional<Care> of(CustomerId customer) {
        return kernel.customer(customer).map(this::of);
    }

    /** Shows a customer's promises and cases as of the moment of a snapshot. It reads nothing. */
    public Care of(Snapshot customer) {
        return feature.care(customer.state(feature), customer.asOf());
    }

    /**
     * Lists the first thousand of what is late at a moment or falls due then, for all customers: see
     * {@link #due(Instant, int)}.
     */
    public List<CareDue> due(Instant until) {
        return due(until, 1000);
    }

    /**
     * Lists what falls due up to and including a moment, for all customers: promises, first reactions, settlements.
     *
     * @param limit the most of them, at least 1
     * @return the earliest first
     */
    public List<CareDue> due(Instant until, int limit) {
        return Stream.of(CareFeature.PROMISE, CareFeature.RESPONSE, CareFeature.RESOLUTION)
                .flatMap(kind -> kernel.due(kind, until, limit).stream())
                .map(entry -> new CareDue(
                        entry.customer(),
                        entry.due().kind(),
                        entry.due().about(),
                        entry.due().at()))
                .sorted(Comparator.comparing(CareDue::at).thenComparing(CareDue::customer))
                .limit(limit)
                .toList();
    }

    /**
     * Makes a promise if it can be kept.
     *
     * @param command whose key makes it happen once; of one customer
     * @param capacity answers whether it can be kept, perhaps by another time
     * @return the recorded promise, or why not
     * @throws io.rapport.crm.failure.InvalidInputException if the capacity answers with another promise
     */
    public Decision<Promised> promise(Command command, Promised asked, Capacity capacity) {
        Predicate<Promised> same = promise -> promise.promise().equals(asked.promise());
        return decide(
                command, care -> capacity.check(asked).map(answer -> checked(answer, same)), Promised.class, same);
    }

    /**
     * Takes over a case, so that the customer has one colleague to turn to. Of several who try at once, one gets it.
     *
     * @param command of the customer whose case it is, asked {@link Command#by} the one who wants it
     * @return who has it now, or why not
     * @throws io.rapport.crm.failure.InvalidInputException if the command does not say who asks
     */
    public Decision<Assigned> claim(Command command, String number, Optional<String> team) {
        Ref owner = asker(command);
        return decide(
                command,
                care -> CareRules.claim(care, number, owner, team),
                Assigned.class,
                new Assigned(number, owner, team)::equals);
    }

    /**
     * Hands a case over to a colleague or another team.
     *
     * @param command of the customer whose case it is, asked {@link Command#by} the one who has it
     * @return who has it now, or why not
     * @throws io.rapport.crm.failure.InvalidInputException if the command does not say who asks
     */
    public Decision<Assigned> handOver(Command command, String number, Ref to, Optional<String> team) {
        Ref from = asker(command);
        return decide(
                command,
                care -> CareRules.handOver(care, number, from, to, team, command.at()),
                Assigned.class,
                new Assigned(number, to, team)::equals);
    }

    /**
     * Gives more than is owed, within what the front line may decide.
     *
     * @return what was given, or why not
     */
    public Decision<Goodwill> goodwill(Command command, Goodwill asked) {
        return decide(
                command,
                care -> CareRules.goodwill(care, policy.goodwill(), asked, command.at()),
                Goodwill.class,
                asked::equals);
    }

    /**
     * Counts how many levels a case goes up, and says why; absent if there is no such customer or case. It costs one
     * read.
     */
    public Optional<Explained<Integer>> escalation(CustomerId customer, String number) {
        return kernel.customer(customer)
                .flatMap(found -> of(found).cases().stream()
                        .filter(one -> one.number().equals(number))
                        .findFirst()
                        .map(one -> escalation(found, one)));
    }

    /**
     * Counts how many levels a case goes up as of the moment of a snapshot, and says why. It reads nothing.
     *
     * @param one a case of this customer
     */
    public Explained<Integer> escalation(Snapshot customer, Case one) {
        EscalationRules rules = policy.escalation();
        Optional<Money> worth =
                rules.value().map(limit -> value.of(customer).net().in(limit.currency()));
        TrustAssessment assessment = trust.of(customer);
        OptionalDouble score =
                assessment.isSufficient() ? OptionalDouble.of(assessment.score().score()) : OptionalDouble.empty();
        return rules.of(one, worth, score, customer.asOf());
    }

    /**
     * Lists the answers that all customers were given to a topic, over which channels and how often. The most frequent
     * comes first, and of equally frequent ones the latest. If they differ, the company contradicts itself. It reads
     * the history of the topic.
     */
    public List<TopicAnswer> answers(String topic) {
        Map<List<Object>, TopicAnswer> answers = new LinkedHashMap<>();
        BiFunction<TopicAnswer, TopicAnswer, TopicAnswer> sum = TopicAnswer::plus;
        kernel.timeline(Set.of(Ref.topic(topic))).stream()
                .map(TimelineEntry::fact)
                .forEach(fact -> {
                    if (fact.detail() instanceof Answered answered
                            && answered.topic().equals(topic)) {
                        answers.merge(
                                List.of(answered.answer(), fact.channel()),
                                new TopicAnswer(answered.answer(), fact.channel(), 1, fact.occurredAt()),
                                sum);
                    }
                });
        return answers.values().stream()
                .sorted(Comparator.comparingLong(TopicAnswer::times)
                        .thenComparing(TopicAnswer::latest)
                        .reversed())
                .toList();
    }

    /**
     * Decides by a rule, once for each command.
     *
     * @param same whether what was decided before under the id of the command is what is asked for now
     */
    private <T extends Detail> Decision<T> decide(
            Command command, Function<Care, Decision<T>> rule, Class<T> type, Predicate<T> same) {
        Decision<T> decision = kernel.decide(
                command, type, situation -> rule.apply(feature.care(situation.state(feature), command.at())));
        return decision.map(decided -> {
            if (!same.test(decided)) {
                throw new CrmException("command " + command.id()
                        + " was decided before about something else; give the new one its own key");
            }
            return decided;
        });
    }

    private static Promised checked(Promised answer, Predicate<Promised> same) {
        Require.that(same.test(answer), "capacity", "answers with another promise", "change only its time");
        return answer;
    }

    private static Ref asker(Command command) {
        Require.that(command.by().isPresent(), "command.by", "missing", "say who asks");
        return command.by().orElseThrow();
    }
}
