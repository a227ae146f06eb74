package io.rapport.crm.buildchecks;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes down what users can name of a type, one thing a line, much as Java declares it. What goes without saying is
 * left out: {@code public}, the packages of the JDK, the beginning of the library's own, and what every record, enum or
 * object has.
 */
final class ApiLines {
    private static final Pattern OBVIOUS = Pattern.compile(String.join(
            "|",
            "\\bpublic ",
            "\\b(?:non-)?sealed ", // said by newer JDKs only; "permits" tells it, too
            "\\b(?:(?:abstract|static|final|(?:non-)?sealed) )+(?=(?:interface|record|enum) )",
            "\\bjavax?\\.(?:[a-z]+\\.)+(?=[A-Z])",
            "\\bio\\.rapport\\.crm\\."));
    private static final Pattern COMMA = Pattern.compile(",(?! )");
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");
    private static final Set<String> OF_EVERY_ENUM = Set.of("values", "valueOf");

    private ApiLines() {}

    /** Whether users can name a type: it and what it lies in are public or protected. */
    static boolean isVisible(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return isVisible(type.getModifiers()) && (around == null || isVisible(around));
    }

    /** The type, and below it its fields, constructors and methods, by name. */
    static List<String> of(Class<?> type) {
        List<Class<?>> owners = withHiddenSupertypes(type).toList();
        Stream<String> fields = members(owners, Class::getDeclaredFields, Field::toGenericString);
        Stream<String> constructors =
                members(List.of(type), Class::getDeclaredConstructors, Constructor::toGenericString);
        Stream<String> methods = members(owners, Class::getDeclaredMethods, Method::toGenericString);
        return Stream.of(Stream.of(declaration(type)), fields, constructors, methods)
                .flatMap(Function.identity())
                .map(ApiLines::tidy)
                .toList();
    }

    private static String declaration(Class<?> type) {
        Stream<Type> superclass = Stream.ofNullable(type.getGenericSuperclass())
                .filter(it -> it != Object.class && !type.isRecord() && !type.isEnum());
        Stream<Type> interfaces = Stream.of(type.getGenericInterfaces());
        Stream<Class<?>> permitted =
                Stream.ofNullable(type.getPermittedSubclasses()).flatMap(Stream::of);
        Stream<String> components =
                components(type).map(it -> it.getGenericType().getTypeName() + " " + it.getName());
        Stream<String> constants = Stream.of(type.getDeclaredFields())
                .filter(Field::isEnumConstant)
                .map(Field::getName);
        return type.toGenericString()
                + clause(" (", Stream.concat(components, constants), ")")
                + clause(" extends ", superclass.map(Type::getTypeName), "")
                + clause(type.isInterface() ? " extends " : " implements ", interfaces.map(Type::getTypeName), "")
                + clause(" permits ", permitted.map(Type::getTypeName), "");
    }

    private static String tidy(String line) {
        String brief = OBVIOUS.matcher(line).replaceAll("").replace('$', '.');
        return COMMA.matcher(brief).replaceAll(", ");
    }

    private static String clause(String start, Stream<String> names, String end) {
        String list = names.collect(Collectors.joining(", "));
        return list.isEmpty() ? "" : start + list + end;
    }

    private static <M extends Member> Stream<String> members(
            List<Class<?>> owners, Function<Class<?>, M[]> declared, Function<M, String> text) {
        return owners.stream()
                .flatMap(owner -> Stream.of(declared.apply(owner)))
                .filter(member -> isVisible(member.getModifiers()))
                .filter(member -> !member.isSynthetic() && !goesWithoutSaying(member))
                .sorted(Comparator.comparing((M member) -> member.getName()).thenComparing(text))
                .map(member -> "    " + text.apply(member));
    }

    private static boolean goesWithoutSaying(Member member) {
        Class<?> owner = member.getDeclaringClass();
        if (member instanceof Constructor<?> constructor) {
            return owner.isRecord()
                    && Arrays.equals(
                            constructor.getParameterTypes(),
                            components(owner).map(RecordComponent::getType).toArray());
        }
        if (member instanceof Method method) {
            return OF_EVERY_OBJECT.contains(method.getName())
                    || (owner.isEnum() && OF_EVERY_ENUM.contains(method.getName()))
                    || components(owner)
                            .anyMatch(component -> component.getAccessor().equals(method));
        }
        return ((Field) member).isEnumConstant();
    }

    /** Members that a type has from supertypes that users cannot name are its own for them. */
    private static Stream<Class<?>> withHiddenSupertypes(Class<?> type) {
        Stream<Class<?>> supertypes =
                Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()));
        return Stream.concat(
                Stream.of(type),
                supertypes.filter(supertype -> !isVisible(supertype)).flatMap(ApiLines::withHiddenSupertypes));
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Stream.ofNullable(type.getRecordComponents()).flatMap(Stream::of);
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }
}
