package io.rapport.crm.trust;

import com.google.common.collect.ImmutableSortedMap;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.profile.Setting;
import io.rapport.crm.profile.SettingJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A policy says how evidence becomes trust. It is data, which an application may replace. It is applied when a score is
 * asked for, so that a change needs no rebuild.
 *
 * @param version of the application's choice, from 1
 * @param types the evidence types by name; evidence of other types counts nothing
 */
public record TrustPolicy(int version, Map<String, EvidenceType> types) implements Setting {
    /**
     * Copies the types.
     *
     * @throws InvalidInputException if the version is below 1, or a name is no token
     */
    public TrustPolicy {
        Require.that(version >= 1, "trust_policy.version", "below 1", "count from 1");
        types.keySet().forEach(name -> Require.token("trust_policy.types", name, 40));
        types = ImmutableSortedMap.copyOf(types);
    }

    /**
     * Returns the library's own policy. Its weights for late deliveries rest on data, those of all else on the
     * judgement of experts.
     */
    public static TrustPolicy usual() {
        try (InputStream in = TrustPolicy.class.getResourceAsStream("trust-policy.json")) {
            if (in == null) {
                throw new IllegalStateException("trust-policy.json is part of the library");
            }
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SettingJson.read(json, TrustPolicy.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns what tells the policy from every other, see {@link SettingJson#fingerprint}. */
    public String fingerprint() {
        return SettingJson.fingerprint(this);
    }

    /** Returns how a piece of a type is called in a sentence. */
    String label(String type) {
        EvidenceType known = types.get(type);
        return known == null ? type : known.label(type);
    }
}
