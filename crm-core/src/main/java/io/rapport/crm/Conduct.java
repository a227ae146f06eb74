package io.rapport.crm;

import io.rapport.crm.care.Care;
import io.rapport.crm.evidence.Exhibit;
import io.rapport.crm.evidence.Exhibits;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.privacy.PrivacyConduct;
import io.rapport.crm.privacy.PrivacyFeature;
import io.rapport.crm.profile.Profile;
import io.rapport.crm.trust.TrustAssessment;
import io.rapport.crm.trust.TrustEngine;
import io.rapport.crm.trust.TrustExplanation;
import io.rapport.crm.trust.TrustExplanation.Book;
import io.rapport.crm.trust.TrustFeature;
import io.rapport.crm.trust.Weighing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How the company has treated a customer, gathered from the features that know of it.
 *
 * @param kernel with the settings of these features
 * @param profile the customer's
 * @param asOf the moment at which it is looked at: what is open then, what is late and what has faded
 */
record Conduct(Kernel kernel, Profile profile, Instant asOf) {
    Care care() {
        return new Care(profile.state(kernel.rooms().care()), kernel.rooms().carePolicy(), kernel.zone(), asOf);
    }

    TrustAssessment assess(TrustEngine engine) {
        Weighing weighing = engine.weigh(asOf, kernel.zone())
                .add(profile.state(kernel.rooms().trust()))
                .add(care().past());
        forEachExhibit(weighing);
        return weighing.assessment();
    }

    /** The same piece by piece, with the log that it comes from. */
    TrustExplanation explain(TrustEngine engine, Iterable<Interaction> log) {
        TrustFeature trust = kernel.rooms().trust();
        Care care = care();
        List<Exhibit> exhibits = new ArrayList<>();
        forEachExhibit(Exhibits.into(exhibits));
        List<Book> books = List.of(
                new Book(profile.state(trust), trust.exhibits(log)),
                new Book(care.past(), care.pastExhibits(log)),
                Book.of(exhibits, kernel.zone()));
        return engine.explain(books, asOf, kernel.zone());
    }

    /** What promises, cases and uses of data say that are known one by one. */
    private void forEachExhibit(Exhibits exhibits) {
        care().forEachExhibit(exhibits);
        new PrivacyConduct(profile.state(new PrivacyFeature()), kernel.rooms().privacyPolicy(), kernel.zone(), asOf)
                .forEachExhibit(exhibits);
    }
}
