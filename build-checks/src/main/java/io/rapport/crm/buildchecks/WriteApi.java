package io.rapport.crm.buildchecks;

import java.io.IOException;
import java.nio.file.Path;

/** Writes down the public API of all published modules as it is compiled now. */
final class WriteApi {
    /** How to run it. */
    static final String COMMAND = "mvn -q -pl build-checks -am compile exec:java";

    private WriteApi() {}

    /** Takes the directory of the root pom. */
    public static void main(String[] args) throws IOException {
        for (PublishedModule module : PublishedModule.all(Path.of(args[0]))) {
            module.write();
        }
    }
}
