package io.rapport.crm.buildchecks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The public API of each published module is written down, so that a review shows what a change does to it. */
class PublicApiTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("modules")
    void itIsTheOneThatIsWrittenDown(PublishedModule module) throws IOException {
        List<String> compiled = module.compiled();
        List<String> written = module.written();

        Stream<String> gone = written.stream().filter(line -> !compiled.contains(line));
        Stream<String> come = compiled.stream().filter(line -> !written.contains(line));

        assertThat(Stream.concat(gone.map(line -> "- " + line), come.map(line -> "+ " + line)))
                .as("what went (-) and came (+); to write %s anew: %s", module.file(), WriteApi.COMMAND)
                .isEmpty();
        assertThat(compiled).isNotEmpty();
    }

    static List<PublishedModule> modules() {
        return PublishedModule.all(Path.of(System.getProperty("build.root")));
    }
}
