package io.rapport.crm.jdbc;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Laws are tried a fifth as often as elsewhere: on a server, every try takes its time. */
final class FewerTries implements AroundPropertyHook {
    private static final int USUAL = Integer.getInteger("jqwik.tries.default", 1_000);

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext law, PropertyExecutor tries) {
        int usual = law.attributes().tries().orElse(USUAL);
        law.attributes().setTries(Math.max(1, usual / 5));
        return tries.execute();
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
