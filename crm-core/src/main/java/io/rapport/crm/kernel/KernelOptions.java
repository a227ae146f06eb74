package io.rapport.crm.kernel;

import io.rapport.crm.failure.Require;
import io.rapport.crm.profile.Bytes;
import io.rapport.crm.profile.Features;
import io.rapport.crm.profile.Settings;
import io.rapport.crm.storage.CrmStorage;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * These options say how a {@link Kernel} is opened.
 *
 * @param storage where everything lies; the kernel closes it
 * @param settings the business time zone, and what the application has decided once
 * @param features what folds facts into profiles
 * @param clock the only clock that the library reads
 * @param ids where the ids of new customers come from
 * @param erasureKey a secret of the application, at least 16 bytes, by which erased facts are recognised; without it,
 *     they can come back
 * @param retired the names of features that the stored profiles hold and that are no longer wanted
 * @param rebuilding whether to fold again what was folded without a feature, in another format or under other settings
 */
public record KernelOptions(
        CrmStorage storage,
        Settings settings,
        Features features,
        InstantSource clock,
        Supplier<UUID> ids,
        Optional<Bytes> erasureKey,
        Set<String> retired,
        boolean rebuilding) {
    private static final int SHORTEST_KEY = 16;

    /**
     * Copies the names and checks the key.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if the key is too short
     */
    public KernelOptions {
        erasureKey.ifPresent(key -> Require.that(
                key.size() >= SHORTEST_KEY, "erasure_key", key.size() + " bytes", "give at least " + SHORTEST_KEY));
        retired = Set.copyOf(retired);
    }
}
