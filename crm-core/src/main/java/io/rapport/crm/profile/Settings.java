package io.rapport.crm.profile;

import com.google.common.collect.ImmutableMap;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings are what an application has decided once: its business time zone, and settings by their class. They are
 * immutable.
 */
public final class Settings {
    private final ZoneId zone;
    private final ImmutableMap<Class<?>, Setting> byClass;

    private Settings(ZoneId zone, ImmutableMap<Class<?>, Setting> byClass) {
        this.zone = zone;
        this.byClass = byClass;
    }

    /** Only the business time zone is decided. */
    public static Settings in(ZoneId zone) {
        return new Settings(zone, ImmutableMap.of());
    }

    /** These settings and one more; of several of one class, the last counts. */
    public Settings with(Setting setting) {
        Map<Class<?>, Setting> more = new LinkedHashMap<>(byClass);
        more.put(setting.getClass(), setting);
        return new Settings(zone, ImmutableMap.copyOf(more));
    }

    /** The business time zone, which decides what a day is. */
    public ZoneId zone() {
        return zone;
    }

    /**
     * Returns what was decided for a class, or else what is usual.
     *
     * @param usual what holds where the application has decided nothing; of exactly the class that is asked for
     */
    public <T extends Setting> T or(T usual) {
        @SuppressWarnings("unchecked") // the class of a value is that of its key
        T decided = (T) byClass.getOrDefault(usual.getClass(), usual);
        return decided;
    }

    /** The zone and the classes of which something was decided. */
    @Override
    public String toString() {
        return zone + " " + byClass.keySet().stream().map(Class::getSimpleName).toList();
    }
}
