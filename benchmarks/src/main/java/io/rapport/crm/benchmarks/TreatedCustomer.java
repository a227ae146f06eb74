package io.rapport.crm.benchmarks;

import io.rapport.crm.care.CareFeature;
import io.rapport.crm.care.CareHistory;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.evidence.EvidenceCells;
import io.rapport.crm.evidence.Exhibit;
import io.rapport.crm.evidence.Exhibits;
import io.rapport.crm.interaction.Answered;
import io.rapport.crm.interaction.Answered.Quality;
import io.rapport.crm.interaction.Assessed;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Complained;
import io.rapport.crm.interaction.ConsentGiven;
import io.rapport.crm.interaction.DataUsed;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Fulfilled;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Messaged;
import io.rapport.crm.interaction.Promised;
import io.rapport.crm.interaction.Resolved;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.money.Money;
import io.rapport.crm.privacy.PrivacyFeature;
import io.rapport.crm.privacy.PrivacyHistory;
import io.rapport.crm.profile.Bytes;
import io.rapport.crm.profile.Feature;
import io.rapport.crm.profile.Features;
import io.rapport.crm.profile.Profile;
import io.rapport.crm.profile.Settings;
import io.rapport.crm.trust.EvidenceCollector;
import io.rapport.crm.trust.TrustAssessment;
import io.rapport.crm.trust.TrustEngine;
import io.rapport.crm.trust.TrustExplanation;
import io.rapport.crm.trust.TrustExplanation.Book;
import io.rapport.crm.trust.TrustFeature;
import io.rapport.crm.trust.TrustPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A shop has dealt with this customer for three years. What the profile knows is held decoded, and beside it the log.
 */
final class TreatedCustomer {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant START = Instant.parse("2023-01-02T09:00:00Z");
    private static final Duration LIFE = Duration.ofDays(3 * 365L);
    private static final Source SHOP = Source.of("shop", Channel.WEB);
    private static final Customer ANYBODY = Customer.card("1");
    private static final Settings USUAL = Settings.in(ZONE);
    private static final CareFeature CARE = new CareFeature(USUAL);
    private static final TrustFeature TRUST = new TrustFeature(USUAL);
    private static final PrivacyFeature PRIVACY = new PrivacyFeature(USUAL);
    private static final TrustEngine ENGINE = TrustEngine.of(TrustPolicy.usual());

    private final List<Interaction> log;
    private final Bytes profile;
    private final CareHistory care;
    private final EvidenceCells cells;
    private final PrivacyHistory privacy;

    private TreatedCustomer(List<Interaction> log, Bytes bytes) {
        this.log = log;
        this.profile = bytes;
        Profile decoded = Profile.fromBytes(bytes);
        this.care = decoded.state(CARE);
        this.cells = decoded.state(TRUST);
        this.privacy = decoded.state(PRIVACY);
    }

    /**
     * Makes a customer with so many pieces of evidence. Of twenty, ten are promises, three are answers, three are
     * mails, two are words of praise, one is a complaint and one is a use of data.
     */
    static TreatedCustomer with(int pieces) {
        List<Interaction> log = new ArrayList<>();
        log.add(SHOP.fact("consent", ANYBODY, START, ConsentGiven.to("newsletter")));
        for (int i = 0; i < pieces; i++) {
            happen(log, i, START.plus(LIFE.multipliedBy(i).dividedBy(pieces)));
        }
        Features features = Features.of(List.<Feature<?>>of(CARE, TRUST, PRIVACY));
        return new TreatedCustomer(
                log, features.fold(Profile.EMPTY, log).profile().toBytes());
    }

    private static void happen(List<Interaction> log, int number, Instant at) {
        String key = "k-" + number;
        switch (number % 20) {
            case 0, 2, 4, 6, 8, 10, 12, 14, 16, 18 -> {
                add(log, key + "-made", at, Promised.of(key, "delivery", at.plus(Duration.ofDays(3))));
                add(log, key + "-done", at.plus(Duration.ofDays(number % 40 == 0 ? 5 : 2)), Fulfilled.completely(key));
            }
            case 1, 3, 5 ->
                add(log, key, at, Answered.with("returns", "30-days").judged(Quality.ACCURATE));
            case 7 -> {
                add(log, key, at, Complained.of(key, "delivery").losing(Money.of("20.00", "EUR")));
                add(
                        log,
                        key + "-end",
                        at.plus(Duration.ofDays(2)),
                        Resolved.of(key)
                                .redress(Money.of("20.00", "EUR"))
                                .apology(80)
                                .andConfirmed());
            }
            case 9, 11, 13 -> add(log, key, at, Messaged.promoting("newsletter"));
            case 15 -> add(log, key, at, new DataUsed("newsletter"));
            default -> add(log, key, at, Assessed.good("empathy"));
        }
    }

    private static void add(List<Interaction> log, String key, Instant at, Detail detail) {
        log.add(SHOP.fact(key, ANYBODY, at, detail));
    }

    /** Returns the same customer, read from the bytes again. */
    TreatedCustomer decoded() {
        return new TreatedCustomer(log, profile);
    }

    /** Assesses trust from the decoded states: promises, cases and messages are joined for it. */
    TrustAssessment assess() {
        EvidenceCollector evidence = ENGINE.collector(now(), ZONE).add(cells).add(CARE.past(care));
        testify(evidence);
        return evidence.assessment();
    }

    TrustExplanation explain() {
        List<Exhibit> single = new ArrayList<>();
        testify(Exhibits.into(single));
        List<Exhibit> facts = new ArrayList<>();
        TRUST.recall(cells, log, Exhibits.into(facts));
        List<Exhibit> old = new ArrayList<>();
        CARE.recall(care, log, Exhibits.into(old));
        List<Book> books = List.of(new Book(cells, facts), new Book(CARE.past(care), old), Book.of(single, ZONE));
        return ENGINE.explain(books, now(), ZONE);
    }

    private void testify(Exhibits exhibits) {
        CARE.testify(care, now(), exhibits);
        PRIVACY.testify(privacy, now(), exhibits);
    }

    private static Instant now() {
        return START.plus(LIFE).plus(Duration.ofDays(7));
    }
}
