package io.rapport.crm.inmemory;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What came of running the contract.
 *
 * @param succeeded the tests that succeeded
 * @param failed the tests that failed, and what could not even begin
 * @param skipped what was not run
 */
record SuiteRun(List<String> succeeded, List<String> failed, List<String> skipped) {
    /** Runs all tests, those of JUnit and those of jqwik. */
    static SuiteRun of(Class<?> contract) {
        return of(contract, descriptor -> FilterResult.included("all of it"));
    }

    /** Runs the tests of some subjects. */
    static SuiteRun of(Class<?> contract, Set<String> subjects) {
        return of(
                contract,
                descriptor -> FilterResult.includedIf(!descriptor.isTest() || subjects.contains(subject(descriptor))));
    }

    /** Runs the tests of a name. */
    static SuiteRun of(Class<?> contract, String test) {
        return of(
                contract,
                descriptor -> FilterResult.includedIf(
                        !descriptor.isTest() || descriptor.getDisplayName().equals(test)));
    }

    /** What the tests report is kept out of the build's output: here, failing is what they are for. */
    private static SuiteRun of(Class<?> contract, PostDiscoveryFilter filter) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(contract))
                .filters(filter)
                .configurationParameter("jqwik.database", "target/jqwik-database-of-faulty-storages")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter("jqwik.shrinking.default", "OFF")
                .build();
        LauncherConfig alone = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        Results results = new Results();
        LauncherFactory.create(alone).execute(request, results);
        return new SuiteRun(results.succeeded, results.failed, results.skipped);
    }

    /** The class that the test was found in, which is not the one that declares it. */
    private static String subject(TestDescriptor test) {
        return test.getParent()
                .flatMap(TestDescriptor::getSource)
                .map(ClassSource.class::cast)
                .map(ClassSource::getClassName)
                .map(name -> name.substring(name.lastIndexOf('$') + 1))
                .orElseThrow();
    }

    private static final class Results implements TestExecutionListener {
        private final List<String> succeeded = new ArrayList<>();
        private final List<String> failed = new ArrayList<>();
        private final List<String> skipped = new ArrayList<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            boolean success = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
            if (!success) {
                failed.add(test.getDisplayName());
            } else if (test.isTest()) {
                succeeded.add(test.getDisplayName());
            }
        }

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            skipped.add(test.getDisplayName() + ": " + reason);
        }
    }
}
