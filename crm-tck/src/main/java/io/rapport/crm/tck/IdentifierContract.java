package io.rapport.crm.tck;

import static io.rapport.crm.storage.Extent.PROFILE;
import static io.rapport.crm.tck.Fact.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.storage.CommitResult.Taken;
import io.rapport.crm.storage.Cursor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An identifier belongs to one customer. */
abstract class IdentifierContract extends OnFreshData {
    private static final Identifier CARD = Identifier.card("4711");
    private static final Identifier EMAIL = Identifier.email("anna@example.org");

    IdentifierContract(Supplier<FreshData> source) {
        super(source);
    }

    @Test
    void aCustomerIsFoundByAnyOfItsIdentifiers() {
        CustomerId anna = newId();
        CustomerId bert = newId();
        Identifier phone = Identifier.phone("+49 30 1234567");
        save(Draft.create(anna).identifiers(CARD, EMAIL), Draft.create(bert).identifiers(phone));

        assertThat(owners(List.of(CARD, phone, EMAIL, Identifier.card("0815"))))
                .isEqualTo(Map.of(CARD, anna, EMAIL, anna, phone, bert));
        assertThat(owners(Set.of(CARD))).isEqualTo(Map.of(CARD, anna));
    }

    @Test
    void whoIsFoundComesWithTheProfileAsItIsStoredNow() {
        CustomerId anna = newId();
        CustomerId bert = newId();
        Identifier phone = Identifier.phone("+49 30 1234567");
        save(Draft.create(anna).identifiers(CARD, EMAIL), Draft.create(bert).identifiers(phone));
        save(Draft.after(stored(anna)).facts(fact("1"), fact("2")));

        assertThat(store.resolve(List.of(CARD, EMAIL, phone)))
                .isEqualTo(Map.of(CARD, stored(anna), EMAIL, stored(anna), phone, stored(bert)));
        assertThat(stored(anna).sequence()).isEqualTo(2);
    }

    @Test
    void identifiersAddUpAndAreListedInOrder() {
        CustomerId anna = newId();
        Set<Identifier> all =
                LookAlikes.TRIMMED.stream().map(Identifier::card).collect(Collectors.toCollection(TreeSet::new));
        save(Draft.create(anna).identifiers(EMAIL));
        save(Draft.after(stored(anna)).identifiers(all.toArray(Identifier[]::new)));
        all.add(EMAIL);

        assertThat(belongings(anna).identifiers()).containsExactlyElementsOf(all);
    }

    @Test
    void anIdentifierThatTheCustomerHasAlreadyIsNoObstacle() {
        CustomerId anna = newId();
        save(Draft.create(anna).identifiers(CARD));
        save(Draft.after(stored(anna)).identifiers(CARD, EMAIL));

        assertThat(belongings(anna).identifiers()).containsExactly(CARD, EMAIL);
        assertThat(stored(anna).version()).isEqualTo(2);
    }

    @Test
    void identifiersOfOthersAreTakenAndNothingIsWritten() {
        CustomerId anna = newId();
        CustomerId bert = newId();
        CustomerId cleo = newId();
        Identifier device = Identifier.device("d1");
        save(Draft.create(anna).identifiers(CARD), Draft.create(bert).identifiers(EMAIL));

        assertThat(commit(
                        Draft.create(newId()).facts(fact("1")),
                        Draft.create(cleo).facts(fact("2")).identifiers(device, CARD, EMAIL)))
                .isEqualTo(new Taken(Map.of(CARD, anna, EMAIL, bert)));
        assertThat(owners(List.of(device, CARD, EMAIL))).isEqualTo(Map.of(CARD, anna, EMAIL, bert));
        assertThat(store.load(List.of(cleo), PROFILE)).isEmpty();
        assertThat(store.feed(Cursor.START, 9).items()).isEmpty();
    }

    @Test
    void twoChangesOfOneCommitCannotClaimTheSameIdentifier() {
        List<CustomerId> both = Stream.of(newId(), newId()).sorted().toList();
        Draft first = Draft.create(both.get(0)).identifiers(CARD);
        Draft second = Draft.create(both.get(1)).identifiers(EMAIL, CARD);

        assertThat(commit(first, second)).isEqualTo(new Taken(Map.of(CARD, both.get(0))));
        assertThat(store.load(both, PROFILE)).isEmpty();
        assertThat(owners(List.of(CARD, EMAIL))).isEmpty();
    }

    @Test
    void identifiersAreComparedToTheLetter() {
        Map<Identifier, CustomerId> owners =
                LookAlikes.TRIMMED.stream().collect(Collectors.toMap(Identifier::card, text -> newId()));
        save(owners.entrySet().stream()
                .map(owner -> Draft.create(owner.getValue()).identifiers(owner.getKey()))
                .toArray(Draft[]::new));

        assertThat(owners(owners.keySet())).isEqualTo(owners);
        owners.forEach(
                (identifier, owner) -> assertThat(owners(Set.of(identifier))).isEqualTo(Map.of(identifier, owner)));
        assertThat(owners(List.of(Identifier.card("MuLLER"), Identifier.card("mull%"))))
                .isEmpty();
    }

    @Test
    void theSameValueOfAnotherTypeOrSourceIsAnotherIdentifier() {
        List<Identifier> all = List.of(
                new Identifier("card", "-", "1"),
                new Identifier("device", "-", "1"),
                new Identifier("card", "shop", "1"),
                new Identifier("card", "shop-1", "-"),
                new Identifier("card", "shop", "1-"));
        Map<Identifier, CustomerId> owners = all.stream().collect(Collectors.toMap(each -> each, each -> newId()));
        save(owners.entrySet().stream()
                .map(owner -> Draft.create(owner.getValue()).identifiers(owner.getKey()))
                .toArray(Draft[]::new));

        assertThat(owners(all)).isEqualTo(owners);
    }

    @Test
    void theLongestIdentifiersAreComparedToTheEnd() {
        CustomerId anna = newId();
        CustomerId bert = newId();
        Identifier annas = new Identifier("t".repeat(40), "s".repeat(40), LookAlikes.longest(255, 1));
        Identifier berts = new Identifier("t".repeat(40), "s".repeat(40), LookAlikes.longest(255, 2));
        save(Draft.create(anna).identifiers(annas), Draft.create(bert).identifiers(berts));

        assertThat(owners(List.of(annas, berts))).isEqualTo(Map.of(annas, anna, berts, bert));
    }
}
