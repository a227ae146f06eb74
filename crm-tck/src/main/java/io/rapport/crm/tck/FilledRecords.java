package io.rapport.crm.tck;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.money.Money;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Creates records in which every component is filled, whatever it is. Details that are invented later are therefore
 * filled, too.
 *
 * @param text gives the text for a component with a given name
 * @param customer gives ids of customers
 */
record FilledRecords(UnaryOperator<String> text, Supplier<CustomerId> customer) {
    static final Instant SOME_TIME = Instant.parse("2026-02-03T04:05:06.007Z");

    /** Returns a filled record. Throws what its constructor throws. */
    <T> T of(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getGenericType(), component.getName()))
                .toArray();
        try {
            Constructor<T> constructor = type.getConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(type.getName(), thrown);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(type.getName(), failure);
        }
    }

    private Object value(Type type, String name) {
        if (type instanceof ParameterizedType several) {
            Object one = value(several.getActualTypeArguments()[0], name);
            return switch (((Class<?>) several.getRawType()).getSimpleName()) {
                case "Optional" -> Optional.of(one);
                case "List" -> List.of(one);
                case "Set" -> Set.of(one);
                case "Map" -> Map.of(one, value(several.getActualTypeArguments()[1], name));
                default -> throw unknown(type);
            };
        }
        return value((Class<?>) type, name);
    }

    private Object value(Class<?> type, String name) {
        return switch (type.getSimpleName()) {
            case "String" -> text.apply(name);
            case "CustomerId" -> customer.get();
            case "Identifier" -> new Identifier(text.apply(name), text.apply(name), text.apply(name));
            case "Ref" -> new Ref(text.apply(name), text.apply(name));
            case "Channel" -> new Channel(text.apply(name));
            // The amount of a purchase must be the sum of its lines, less its discount.
            case "Money" -> Money.of(name.equals("discount") ? "0.00" : "1.00", "EUR");
            case "int", "Integer" -> number(name);
            case "long", "Long" -> 2L;
            case "boolean", "Boolean" -> true;
            case "BigDecimal" -> BigDecimal.ONE;
            case "Instant" -> SOME_TIME;
            default -> enumOrRecord(type);
        };
    }

    /** Returns a number for a component with a given name. The number of a rating must lie on its scale. */
    private static int number(String name) {
        return switch (name) {
            case "lowest" -> 1;
            case "highest" -> 9;
            default -> 2;
        };
    }

    private Object enumOrRecord(Class<?> type) {
        if (type.isRecord()) {
            return of(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        throw unknown(type);
    }

    private static IllegalStateException unknown(Type type) {
        return new IllegalStateException("say how to fill a " + type.getTypeName());
    }
}
