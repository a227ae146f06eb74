package io.rapport.crm.tck;

import static io.rapport.crm.storage.Extent.PROFILE;
import static io.rapport.crm.storage.Extent.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.Crm;
import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cell;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Custom;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Json;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.kernel.ErasureReceipt;
import io.rapport.crm.kernel.Outcome;
import io.rapport.crm.money.Money;
import io.rapport.crm.profile.Delta;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Found;
import io.rapport.crm.storage.StoredProfile;
import io.rapport.crm.value.MonthlySales;
import io.rapport.crm.value.ValueAttributes;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that is held on a person can be handed over, and it is deleted when it has to be. */
abstract class PersonContract extends OnFreshCrm {
    private MarkedLife life;
    private Crm keeper;
    private CustomerId person;

    @BeforeEach
    void aPersonOfWhomEverythingIsKnownAndAnotherOne() {
        keeper = Crm.with(secondStorage(), ZONE)
                .feature(new MoodFeature())
                .feature(MarkedLife.feature())
                .clock(clock)
                .erasureKey("a secret of the host".getBytes(StandardCharsets.UTF_8))
                .open();
        life = new MarkedLife(keeper.vocabulary(), NOW.minusSeconds(86_400));
        assertThat(keeper.record(life.facts()).added()).isEqualTo(life.facts().size());
        keeper.record(purchase("b-1", BERT, "7.00", 40), fact("b-2", BERT, 9, Custom.of("visited")));
        person = keeper.customer(life.customer()).orElseThrow().id();
    }

    @AfterEach
    void leave() {
        keeper.close();
    }

    /** The part of an export that a program reads; it need not know all of it. */
    record Exported(CustomerId customerId, Set<String> identifiers, List<ExportedFact> interactions) {}

    /** A fact with what was noted when it was stored. */
    record ExportedFact(long sequence, CustomerId recordedFor) {}

    @Test
    void theExportHoldsEverything() {
        computeInBulk(Attribute.number("score").cell(17L));

        String export = keeper.privacy().export(person).orElseThrow();

        assertThat(life.markers()).allMatch(export::contains);
        Exported read = Json.read("export", export, Exported.class);
        assertThat(read.customerId()).isEqualTo(person);
        assertThat(read.identifiers()).hasSize(6);
        assertThat(read.interactions())
                .hasSize(life.facts().size())
                .allMatch(fact -> fact.recordedFor().equals(person));
        assertThat(export).contains("\"marked\":\"").contains("\"net_eur\":").contains("\"score\":17");
        assertThat(keeper.privacy().export(new CustomerId(new UUID(9, 9)))).isEmpty();
    }

    /** Stores an attribute that does not follow from the profile, as computed scores are stored. */
    private void computeInBulk(Cell cell) {
        StoredProfile stored =
                storage.load(Set.of(person), PROFILE).values().iterator().next();
        CommitResult result = storage.commit(Commit.of(List.of(new Change(
                person,
                stored.version(),
                List.of(),
                stored.profile(),
                new Delta<>(false, Set.of(), Set.of(cell)),
                Delta.none(),
                Set.of()))));
        assertThat(result).isEqualTo(new CommitResult.Committed());
    }

    @Test
    void theExportHoldsNothingOfOthers() {
        String export = keeper.privacy()
                .export(keeper.customer(BERT).orElseThrow().id())
                .orElseThrow();

        assertThat(life.markersIn(export)).isEmpty();
        assertThat(export).contains("bert@example.org", "b-1", "b-2");
    }

    @Test
    void nothingThatCanBeReadIsLeftOfAnErasedPerson() {
        assertThat(life.markersIn(everythingReadable()))
                .as("what is found before")
                .hasSizeGreaterThan(100);

        ErasureReceipt receipt = keeper.erase(person).orElseThrow();

        assertThat(receipt)
                .isEqualTo(new ErasureReceipt(
                        person, NOW, OptionalLong.of(life.facts().size()), true));
        assertThat(life.markersIn(everythingReadable())).isEmpty();
        assertThat(everythingReadable()).doesNotContain(person.toString());
        assertThat(keeper.privacy().export(person)).isEmpty();
        assertThat(keeper.customer(life.customer())).isEmpty();
        for (Interaction fact : life.facts()) {
            fact.about().forEach(ref -> assertThat(keeper.timeline(ref)).isEmpty());
        }
    }

    @Test
    void theTotalsOfTheCompanyHold() {
        long customers = keeper.customers().count();
        Money net = keeper.value().pareto(EUR).total();
        long refunded = keeper.customers().total(ValueAttributes.refunded(EUR)).sum();
        SortedMap<YearMonth, MonthlySales> months = keeper.value().byMonth();
        assertThat(refunded).isEqualTo(100);

        keeper.erase(person);

        assertThat(keeper.customers().count()).isEqualTo(customers);
        assertThat(keeper.value().pareto(EUR).total()).isEqualTo(net);
        assertThat(keeper.customers().total(ValueAttributes.refunded(EUR)).sum())
                .isEqualTo(refunded);
        assertThat(keeper.value().byMonth()).isEqualTo(months);
    }

    @Test
    void noOldFactComesBackAndANewOneStartsANewCustomer() {
        keeper.erase(person);

        assertThat(keeper.record(life.facts()).toList())
                .extracting(outcome -> ((Outcome.Refused) outcome).reason().code())
                .hasSize(life.facts().size())
                .containsOnly("interaction.erased");
        assertThat(life.markersIn(everythingReadable())).isEmpty();
        assertThat(keeper.record(purchase("new", life.customer(), "1.00", 0)).added())
                .isEqualTo(1);
        assertThat(keeper.customer(life.customer()).orElseThrow())
                .matches(anew -> !anew.id().equals(person))
                .matches(anew -> anew.interactions() == 1);
    }

    /** Returns the facts, profiles, attributes and dues of all customers as text. */
    private String everythingReadable() {
        StringBuilder text = new StringBuilder();
        for (Found found :
                storage.find(Query.of(Criterion.everyone()), Cursor.START, 99).items()) {
            byte[] profile = found.stored().profile().toArray();
            text.append(new String(profile, StandardCharsets.ISO_8859_1))
                    .append(found.cells().toCollection())
                    .append(storage.load(Set.of(found.stored().customer()), WHOLE).values().stream()
                            .flatMap(whole -> whole.belongings().stream())
                            .flatMap(belongings -> belongings.identifiers().stream())
                            .map(Identifier::text)
                            .toList());
        }
        for (Recorded fact : storage.feed(Cursor.START, 999).items()) {
            text.append(fact).append(fact.detail().json());
        }
        return text.append(storage.due(MarkedFeature.DUE, NOW, 99)).toString();
    }
}
