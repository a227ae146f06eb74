package io.rapport.crm.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.profile.Feature;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Checks that what is stored is exact: there is no floating point in a detail, or anywhere in the state of a feature.
 */
final class StoredStates {
    private static final Set<String> INEXACT = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private StoredStates() {}

    static ArchRule areExact() {
        return classes().should(new ArchCondition<JavaClass>("store nothing inexact") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaClass stored : storedBy(type)) {
                    for (JavaField field : stored.getFields()) {
                        if (isInexact(field)) {
                            String text = field.getFullName() + " is stored by " + type.getName();
                            events.add(SimpleConditionEvent.violated(type, text));
                        }
                    }
                }
            }
        });
    }

    private static boolean isInexact(JavaField field) {
        return field.getType().getAllInvolvedRawTypes().stream()
                .anyMatch(raw -> INEXACT.contains(raw.getBaseComponentType().getName()));
    }

    private static Set<JavaClass> storedBy(JavaClass type) {
        Set<JavaClass> stored = new LinkedHashSet<>();
        if (type.isAssignableTo(Detail.class)) {
            collect(type, stored);
        }
        for (JavaType implemented : type.getInterfaces()) {
            if (implemented instanceof JavaParameterizedType feature
                    && feature.toErasure().isEquivalentTo(Feature.class)) {
                feature.getActualTypeArguments().forEach(state -> collect(state, stored));
            }
        }
        return stored;
    }

    /** Collects a type and everything of ours that its fields are made of. */
    private static void collect(JavaType type, Set<JavaClass> into) {
        for (JavaClass raw : type.getAllInvolvedRawTypes()) {
            JavaClass part = raw.getBaseComponentType();
            if (part.getPackageName().startsWith("io.rapport.crm") && into.add(part)) {
                part.getFields().forEach(field -> collect(field.getType(), into));
            }
        }
    }
}
