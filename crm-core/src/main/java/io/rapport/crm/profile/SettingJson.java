package io.rapport.crm.profile;

import com.google.common.base.CaseFormat;
import com.google.common.hash.Hashing;
import io.rapport.crm.interaction.Json;
import java.nio.charset.StandardCharsets;

/**
 * Policies as JSON: how they are read, written and told apart. In messages, a policy is called by its class: {@code
 * trust_policy.types} is the part {@code types} of a {@code TrustPolicy}.
 */
public final class SettingJson {
    private static final int DIGITS = 16;

    private SettingJson() {}

    /**
     * The policy that a text stands for.
     *
     * @param type a record, see {@link Json}
     * @throws io.rapport.crm.failure.InvalidInputException if the text is malformed, or a value is missing or out of
     *     its range; the message names the field
     */
    public static <T> T read(String json, Class<T> type) {
        String field = CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, type.getSimpleName());
        return Json.read(field, json, type);
    }

    /** A policy as a text, from which {@link #read} makes an equal one. */
    public static String write(Object policy) {
        return Json.write(policy);
    }

    /**
     * Returns what tells a policy from every other: the first 16 hexadecimal digits of the SHA-256 hash of its JSON.
     */
    public static String fingerprint(Object policy) {
        return Hashing.sha256()
                .hashString(write(policy), StandardCharsets.UTF_8)
                .toString()
                .substring(0, DIGITS);
    }
}
