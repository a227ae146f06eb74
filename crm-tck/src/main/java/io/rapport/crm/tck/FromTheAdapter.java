package io.rapport.crm.tck;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test that uses {@code Crm} data of its own, from the adapter whose {@link KernelContract} it is run in.
 */
final class FromTheAdapter implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == FreshData.class;
    }

    @Override
    public FreshData resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRequiredTestInstances()
                .findInstance(KernelContract.class)
                .orElseThrow(() -> new IllegalStateException("a contract of the front door runs in a KernelContract"))
                .freshData();
    }
}
