package io.rapport.crm.interaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * The library's JSON: records in, text out, and back. Names are in snake case and keep the order of the components;
 * what is absent or an empty collection is left out; everything else must be there. Usable types: {@code String},
 * {@code boolean}, {@code int}, {@code long}, {@code BigDecimal} (as text), enums (lower case), {@code Instant} and
 * {@code LocalDate} (ISO 8601), {@code Optional}, {@code List}, {@code Set}, {@code Map} with text keys, records of
 * these, and the library's own value types. Properties that a record does not know are ignored.
 */
public final class Json {
    private static final JsonMapper MAPPER = mapper();

    private Json() {}

    /**
     * Returns the text of a record.
     *
     * @throws InvalidInputException if a number has more than 40 digits when it is written out
     */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JacksonException failure) {
            throw described("value", failure);
        }
    }

    /**
     * The record that a text stands for. Nothing is guessed: a decimal is no whole number, text is no number, a missing
     * value is not zero, and the same name twice is an error.
     *
     * @param field how to call the text in messages
     * @throws InvalidInputException if it is malformed or a value is missing or out of range; the message names the
     *     place, not the value
     */
    public static <T> T read(String field, String json, Class<T> type) {
        try {
            T read = MAPPER.readerFor(type).withAttribute(RawJson.SOURCE, json).readValue(json);
            Require.that(read != null, field, "null", "give a JSON object");
            return read;
        } catch (JacksonException failure) {
            throw described(field, failure);
        }
    }

    /** Says where and what kind of problem; drops the cause, whose message quotes the text. */
    private static InvalidInputException described(String field, JacksonException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInputException refused) {
                return refused;
            }
        }
        String place = failure.getLocation() == null
                ? ""
                : " at character " + failure.getLocation().getColumnNr();
        if (failure instanceof DatabindException mismatch && !mismatch.getPath().isEmpty()) {
            return new InvalidInputException(
                    field + "." + Path.of(mismatch),
                    "missing or of another type" + place,
                    "compare it with the format");
        }
        String form =
                failure instanceof DatabindException ? "no JSON object of this form" : "no well-formed JSON object";
        return new InvalidInputException(field, form + place, "mend the text");
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .annotationIntrospector(new RecordConventions())
                .addModule(new ValueTypes())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
        builder.withCoercionConfig(
                LogicalType.Textual,
                text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
        for (Class<?> collection : List.of(List.class, Set.class, Map.class)) {
            builder.withConfigOverride(
                    collection,
                    o -> o.setInclude(JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                            .setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
        }
        return builder.build();
    }

    /** The place of a mismatch, in the names of the JSON. A key of a map is part of the data, and stays out. */
    private static final class Path {
        static String of(DatabindException mismatch) {
            StringBuilder path = new StringBuilder();
            mismatch.getPath().forEach(step -> {
                String name = step.from() instanceof Map ? "*" : step.getPropertyName();
                path.append(name == null ? "[" + step.getIndex() + "]" : (path.isEmpty() ? "" : ".") + name);
            });
            return path.toString();
        }
    }
}
