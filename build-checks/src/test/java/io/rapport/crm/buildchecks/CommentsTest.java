package io.rapport.crm.buildchecks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Comments keep to 120 columns, as the formatter makes code do. */
class CommentsTest {
    private static final Path ROOT = Path.of(System.getProperty("build.root"));

    @Test
    void noCommentIsWiderThanAPage() throws IOException {
        var tooWide = new ArrayList<String>();
        for (Path directory : Poms.sources(ROOT.resolve("pom.xml"))) {
            for (Path source : sources(directory)) {
                Comments.linesTooWide(Files.readString(source))
                        .forEach(line -> tooWide.add(ROOT.relativize(source) + ":" + line));
            }
        }
        assertThat(tooWide).as("lines of comments beyond 120 columns").isEmpty();
    }

    @Test
    void eachKindOfCommentIsFound() {
        String wide = "wide ".repeat(30);

        assertThat(Comments.linesTooWide("// narrow\n    // " + wide + "\nint code;\n"))
                .containsExactly(2);
        assertThat(Comments.linesTooWide("int code; // " + wide)).containsExactly(1);
        assertThat(Comments.linesTooWide("/**\n * " + wide + "\n * narrow\n * " + wide + "\n */"))
                .containsExactly(2, 4);
        assertThat(Comments.linesTooWide("/* of http://shop */ f(\"" + wide + "\"); /* of a long literal */"))
                .containsExactly(1);
    }

    @Test
    void whatStandsInALiteralIsNoComment() {
        String wide = " // " + "wide ".repeat(30);

        assertThat(Comments.linesTooWide("String a = \"" + wide + "\";")).isEmpty();
        assertThat(Comments.linesTooWide("String a = \"\\\"" + wide + "\";")).isEmpty();
        assertThat(Comments.linesTooWide("String a = \"\"\"\n\"a\" \\\"\"\"\n" + wide + "\n\"\"\";"))
                .isEmpty();
        assertThat(Comments.linesTooWide("char a = '\"'; f(\"" + wide + "\");")).isEmpty();
        assertThat(Comments.linesTooWide("f('\\'', \"/*\", " + "1, ".repeat(50) + "\"*/\");"))
                .isEmpty();
    }

    private static List<Path> sources(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
