package io.rapport.crm.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that users never meet our dependencies: what they can call, implement or catch is made of JDK types and our
 * own.
 */
final class PublicSignatures {
    private PublicSignatures() {}

    static ArchRule showNoDependency() {
        return classes().that().arePublic().should(new ArchCondition<JavaClass>("show no type of a dependency") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaType shown : shown(type)) {
                    for (JavaClass raw : shown.getAllInvolvedRawTypes()) {
                        if (!isOurs(raw.getBaseComponentType())) {
                            String text = type.getName() + " shows " + raw.getName();
                            events.add(SimpleConditionEvent.violated(type, text));
                        }
                    }
                }
            }
        });
    }

    private static List<JavaType> shown(JavaClass type) {
        List<JavaType> shown = new ArrayList<>(type.getInterfaces());
        type.getSuperclass().ifPresent(shown::add);
        type.getFields().stream().filter(PublicSignatures::isVisible).forEach(field -> shown.add(field.getType()));
        type.getCodeUnits().stream().filter(PublicSignatures::isVisible).forEach(unit -> shown.addAll(shown(unit)));
        return shown;
    }

    private static List<JavaType> shown(JavaCodeUnit unit) {
        List<JavaType> shown = new ArrayList<>(unit.getParameterTypes());
        shown.add(unit.getReturnType());
        shown.addAll(unit.getExceptionTypes());
        return shown;
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static boolean isOurs(JavaClass type) {
        return type.isPrimitive()
                || type.getPackageName().startsWith("java.")
                || type.getPackageName().equals("javax.sql")
                || type.getPackageName().startsWith("io.rapport.crm");
    }
}
