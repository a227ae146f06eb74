package io.rapport.crm.kernel;

import io.rapport.crm.failure.CrmException;
import io.rapport.crm.profile.Feature;
import io.rapport.crm.profile.Features;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows under which formats and settings the stored profiles were folded. A program that would fold them otherwise, or
 * that lacks one of the features, does not start: it would spoil them in silence.
 */
final class FeatureRegister {
    private static final Logger LOG = LoggerFactory.getLogger(FeatureRegister.class);
    private static final String NAME = "features";

    private final Setup setup;
    private final Documents documents;

    FeatureRegister(Setup setup) {
        this.setup = setup;
        this.documents = new Documents(setup);
    }

    /** An entry holds the format of a feature and its baked-in settings. */
    record Entry(int format, String settings) {}

    /**
     * The register tells what the profiles were folded with.
     *
     * @param zone the business time zone; databases of earlier versions do not tell
     * @param features by their names
     */
    record Register(Optional<String> zone, Map<String, Entry> features) {
        static final Register EMPTY = new Register(Optional.empty(), Map.of());
    }

    /**
     * Compares what is plugged in with what the profiles were folded with.
     *
     * @param retired features that are no longer wanted
     * @param rebuilding whether to fold again what would differ
     * @throws CrmException if they do not agree
     */
    void admit(Set<String> retired, boolean rebuilding) {
        Register stored = stored();
        Map<String, Entry> known = new TreeMap<>(stored.features());
        known.keySet().removeAll(retired);
        Map<String, Entry> plugged = new TreeMap<>();
        List<Feature<?>> changed = new ArrayList<>();
        for (Feature<?> feature : setup.features()) {
            Entry entry = new Entry(feature.format(), feature.settings());
            plugged.put(feature.name(), entry);
            if (!entry.equals(known.remove(feature.name()))) {
                changed.add(feature);
            }
        }
        if (!known.isEmpty()) {
            throw new CrmException("the stored profiles hold the features " + known.keySet()
                    + ", which are not plugged in; plug them in, or give them up with retiring(...)");
        }
        if (!changed.isEmpty() && hasCustomers()) {
            if (!stored.equals(stored())) {
                // Another program has begun meanwhile, and these may be its customers.
                admit(retired, rebuilding);
                return;
            }
            refold(changed, stored.zone(), rebuilding);
        }
        Register now = new Register(Optional.of(setup.zone().getId()), plugged);
        if (!now.equals(stored)) {
            documents.keepOwn(NAME, now);
        }
    }

    private void refold(List<Feature<?>> changed, Optional<String> zone, boolean rebuilding) {
        if (!rebuilding) {
            throw new CrmException("the stored profiles were folded " + difference(changed, zone)
                    + "; open with the old settings, or fold again with rebuilding()");
        }
        LOG.info(
                "folding {} again for every customer",
                changed.stream().map(Feature::name).toList());
        long customers = new Refolding(setup).rebuild(Features.of(changed));
        LOG.info("folded again for {} customers", customers);
    }

    private Register stored() {
        return documents.own(NAME, Register.class).orElse(Register.EMPTY);
    }

    private String difference(List<Feature<?>> changed, Optional<String> zone) {
        String here = setup.zone().getId();
        if (zone.isPresent() && !zone.get().equals(here)) {
            return "in the business time zone " + zone.get() + ", and this one is " + here;
        }
        return "without these features or under other settings: "
                + changed.stream().map(Feature::name).collect(Collectors.joining(", "));
    }

    private boolean hasCustomers() {
        return Customers.all(setup).count() > 0;
    }
}
