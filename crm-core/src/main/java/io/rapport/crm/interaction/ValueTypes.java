package io.rapport.crm.interaction;

import com.google.common.primitives.Ints;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The library's own value types in JSON: each is one string, but for money and raw JSON. */
final class ValueTypes extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** Whatever has so many digits, has room for a sign, a point and a zero before it. */
    private static final int MOST_DIGITS = 40;

    private static final int MOST_CHARACTERS = MOST_DIGITS + 3;

    ValueTypes() {
        text(Instant.class, Instant::toString, ValueTypes::instant);
        text(BigDecimal.class, ValueTypes::plain, ValueTypes::decimal);
        text(Currency.class, Currency::getCurrencyCode, Money::currency);
        text(CustomerId.class, CustomerId::toString, CustomerId::parse);
        text(Identifier.class, Identifier::text, Identifier::parse);
        text(Channel.class, Channel::name, Channel::new);
        text(Ref.class, Ref::toString, Ref::parse);
        addSerializer(Money.class, new MoneyWriter());
        addDeserializer(Money.class, new MoneyReader());
        addSerializer(RawJson.class, new RawWriter());
        addDeserializer(RawJson.class, new RawReader());
    }

    private <T> void text(Class<T> type, Function<T, String> write, Function<String, T> read) {
        addSerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                out.writeString(write.apply(value));
            }
        });
        addDeserializer(type, new StdDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                Require.that(in.hasToken(JsonToken.VALUE_STRING), name(in), "not text", "put it in quotation marks");
                return read.apply(in.getString());
            }
        });
    }

    private static String name(JsonParser in) {
        String name = in.currentName();
        return name == null ? "element" : name;
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw new InvalidInputException(
                    "time", text.length() + " characters, not ISO 8601", "write it like 2026-01-31T10:15:30.000Z");
        }
    }

    /** Writes only what {@link #decimal} reads again; a scale of a billion would fill the memory. */
    private static String plain(BigDecimal value) {
        int digits = Math.max(value.precision(), Ints.saturatedCast(Math.abs((long) value.scale())));
        Require.atMost(MOST_DIGITS, digits, "number", "digits", "round it");
        return value.toPlainString();
    }

    private static BigDecimal decimal(String text) {
        Require.atMost(MOST_CHARACTERS, text.length(), "number", "characters", "give at most " + MOST_CHARACTERS);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException unreadable) {
            throw new InvalidInputException(
                    "number", text.length() + " characters, no number", "write it like \"0.001\"");
        }
    }

    private static final class MoneyWriter extends StdSerializer<Money> {
        MoneyWriter() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.writeNumberProperty("amount", money.minorUnits());
            out.writeStringProperty("currency", money.currency().getCurrencyCode());
            out.writeEndObject();
        }
    }

    private static final class MoneyReader extends StdDeserializer<Money> {
        private static final String FORM = "write it like {\"amount\":4990,\"currency\":\"EUR\"}, in minor units";

        MoneyReader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) {
            long amount = 0;
            String currency = "";
            boolean complete = false;
            Require.that(in.isExpectedStartObjectToken(), name(in), "no money", FORM);
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                JsonToken token = in.nextToken();
                switch (name) {
                    case "amount" -> {
                        boolean whole =
                                token == JsonToken.VALUE_NUMBER_INT && in.getNumberType() != NumberType.BIG_INTEGER;
                        Require.that(whole, "money.amount", "no whole number of 64 bits", FORM);
                        amount = in.getLongValue();
                        complete = true;
                    }
                    case "currency" -> currency = token == JsonToken.VALUE_STRING ? in.getString() : "";
                    default -> in.skipChildren();
                }
            }
            Require.that(complete, "money.amount", "missing", FORM);
            return new Money(amount, Money.currency(currency));
        }
    }

    private static final class RawWriter extends StdSerializer<RawJson> {
        RawWriter() {
            super(RawJson.class);
        }

        @Override
        public void serialize(RawJson raw, JsonGenerator out, SerializationContext context) {
            out.writeRawValue(raw.text());
        }
    }

    /** Cuts the value out of the text that is being read, so that it stays as it is, to the letter. */
    private static final class RawReader extends StdDeserializer<RawJson> {
        RawReader() {
            super(RawJson.class);
        }

        @Override
        public RawJson deserialize(JsonParser in, DeserializationContext context) {
            Require.that(in.isExpectedStartObjectToken(), name(in), "no object", "give a JSON object");
            int from = (int) in.currentTokenLocation().getCharOffset();
            in.skipChildren();
            int to = (int) in.currentLocation().getCharOffset();
            return new RawJson(((String) context.getAttribute(RawJson.SOURCE)).substring(from, to));
        }
    }
}
