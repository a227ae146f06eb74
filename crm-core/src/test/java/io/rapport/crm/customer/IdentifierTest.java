package io.rapport.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.failure.InvalidInputException;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {
    @ParameterizedTest
    @CsvSource({
        "' Anna@Example.ORG ',anna@example.org",
        "anna@bücher.example,anna@xn--bcher-kva.example",
        "ＡＮＮＡ@example.org,anna@example.org",
        "a@b@example.org,a@b@example.org"
    })
    void anAddressIsNormalisedHoweverItIsWritten(String written, String normalised) {
        assertThat(Identifier.email(written).value()).isEqualTo(normalised);
        assertThat(Identifier.email(normalised)).isEqualTo(Identifier.email(written));
        assertThat(new Identifier("email", "-", written)).isEqualTo(Identifier.email(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "@example.org", "anna@", "anna b@example.org", "a\u0000@example.org"})
    void whatIsNoAddressIsRefusedWithoutRepeatingIt(String written) {
        assertThatThrownBy(() -> Identifier.email(written))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("anna");
    }

    @Test
    void aTelephoneNumberNeedsItsInternationalForm() {
        assertThat(Identifier.phone("+49 (30) 123-45.67").value()).isEqualTo("+49301234567");
        for (String bad : List.of("030 1234567", "+0301234567", "+49", "+4930123456789012345", "+49x0123456")) {
            assertThatThrownBy(() -> Identifier.phone(bad)).hasMessageContaining("+49 30 1234567");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"email:anna@example.org", "external/shop:4711", "card:47:11", "device:🙂 ü"})
    void itsTextFormComesBack(String text) {
        assertThat(Identifier.parse(text).text()).isEqualTo(text);
    }

    @Test
    void neitherTheIdentifierNorTheCustomerShowsPersonalData() {
        Customer anna = Customer.email("anna@example.org").orCard("4711").orPhone("+49301234567");

        assertThat(anna).hasToString("email/- of 16 characters or card/- of 4 characters or phone/- of 12 characters");
    }

    @Test
    void aCustomerIsNamedByOneToTwentyIdentifiers() {
        Customer.Named anna = Customer.card("1").orCard("1").orExternal("shop", "1");
        assertThat(anna.identifiers()).containsExactly(Identifier.card("1"), Identifier.external("shop", "1"));
        assertThatThrownBy(() -> new Customer.Named(List.of())).hasMessageContaining("1 to 20");
    }

    @Property
    void customersAreOrderedLikeTheTextOfTheirIds(@ForAll long high, @ForAll long low, @ForAll long otherHigh) {
        UUID one = new UUID(high, low);
        for (UUID other : List.of(new UUID(otherHigh, low), new UUID(high, otherHigh), one)) {
            int order = new CustomerId(one).compareTo(new CustomerId(other));
            int textOrder = one.toString().compareTo(other.toString());
            assertThat(Integer.signum(order)).isEqualTo(Integer.signum(textOrder));
        }
        assertThat(CustomerId.parse(one.toString())).isEqualTo(new CustomerId(one));
    }
}
