package io.rapport.crm.profile;

/**
 * The state of one feature as it is stored.
 *
 * @param feature whose state it is
 * @param format the version of its format
 * @param settings the settings baked into it
 * @param state the state's bytes
 */
record Frame(String feature, int format, String settings, Bytes state) {
    static <S> Frame of(Feature<S> feature, S state) {
        StateWriter out = new StateWriter();
        feature.codec().write(state, out);
        return new Frame(feature.name(), feature.format(), feature.settings(), out.toBytes());
    }

    boolean isReadableBy(Feature<?> plugged) {
        return format == plugged.format() && settings.equals(plugged.settings());
    }
}
