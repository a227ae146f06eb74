package io.rapport.crm.buildchecks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** No module loosens the compiler's checks for itself. */
class OneCompilerConfigurationTest {
    private static final Path ROOT = Path.of(System.getProperty("build.root"));

    @Test
    void onlyTheRootPomSetsCompilerArguments() {
        assertThat(Poms.all(ROOT))
                .filteredOn(pom -> !Poms.compilerArgs(pom).isEmpty())
                .containsExactly(ROOT.resolve("pom.xml"));
    }
}
