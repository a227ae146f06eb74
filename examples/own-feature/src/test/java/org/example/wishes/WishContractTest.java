package org.example.wishes;

import io.rapport.crm.inmemory.InMemoryStorage;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.profile.Feature;
import io.rapport.crm.profile.Settings;
import io.rapport.crm.tck.FeatureContract;
import io.rapport.crm.tck.FreshData;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Wishes keep the laws that every feature keeps. */
class WishContractTest extends FeatureContract {
    private static final Instant OCTOBER = Instant.parse("2025-10-20T00:00:00Z");

    @Override
    protected FreshData freshData() {
        return InMemoryStorage::new;
    }

    @Override
    protected Feature<?> feature() {
        return new WishFeature(Settings.in(ZoneId.of("Europe/Berlin")).with(new WishPolicy(5, 30, 2)));
    }

    /** Few products, so that many steps are about the same one, and promises that are over or not. */
    @Override
    protected Arbitrary<? extends Detail> details() {
        Arbitrary<String> product = Arbitraries.of("teapot", "kettle", "Kännchen №1");
        Arbitrary<Instant> by = Arbitraries.integers().between(0, 40).map(days -> OCTOBER.plus(Duration.ofDays(days)));
        return Arbitraries.oneOf(
                product.map(WishStep::wished),
                Combinators.combine(product, by).as(WishStep::promised),
                product.map(WishStep::granted),
                product.map(WishStep::withdrawn));
    }
}
