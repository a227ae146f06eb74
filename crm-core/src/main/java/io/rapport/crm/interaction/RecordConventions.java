package io.rapport.crm.interaction;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Says what records mean without annotations: a component is required unless it can be empty, and enums are lower case.
 */
final class RecordConventions extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        Class<?> type = member.getRawType();
        boolean canBeEmpty = Optional.class.isAssignableFrom(type)
                || Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type);
        return !canBeEmpty;
    }

    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
        String[] lower = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            lower[i] = values[i].name().toLowerCase(Locale.ROOT);
        }
        return lower;
    }
}
