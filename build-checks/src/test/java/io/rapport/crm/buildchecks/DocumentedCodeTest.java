package io.rapport.crm.buildchecks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All Java that documents show is a piece of an example, which this build compiles and tests. */
class DocumentedCodeTest {
    private static final Path ROOT = Path.of(System.getProperty("build.root"));

    @ParameterizedTest(name = "{0}")
    @MethodSource("blocks")
    void itIsAPieceOfAnExample(CodeBlock block) throws IOException {
        List<String> programs = new ArrayList<>();
        for (Path sources : Poms.sources(ROOT.resolve("pom.xml"))) {
            if (sources.startsWith(ROOT.resolve("examples"))) {
                programs.addAll(contents(sources, ".java"));
            }
        }
        assertThat(programs.stream().filter(block::isPartOf).count())
                .as("examples with these lines of \"%s\", to the letter:%n%s", block.document(), block.text())
                .isPositive();
    }

    @Test
    void noDocumentHidesCodeByIndentingIt() throws IOException {
        assertThat(contents(ROOT.resolve("docs"), ".md")).noneMatch(text -> text.contains("\n\n    "));
    }

    @Test
    void aChangedOrMovedLineIsFound() {
        String program = "class Shop {\n    void open() {\n        greet();\n\n        sell();\n    }\n}\n";

        assertThat(shown("greet();\n\nsell();\n").isPartOf(program)).isTrue();
        assertThat(shown("void open() {\n    greet();\n").isPartOf(program)).isTrue();
        assertThat(shown("greet();\nsell();\n").isPartOf(program)).isFalse();
        assertThat(shown("greet() ;\n").isPartOf(program)).isFalse();
        assertThat(shown("void open() {\ngreet();\n").isPartOf(program)).isFalse();
        assertThat(shown("eet();\n").isPartOf(program)).isFalse();
        assertThat(shown("greet()\n").isPartOf(program)).isFalse();
    }

    static List<CodeBlock> blocks() throws IOException {
        List<CodeBlock> blocks = new ArrayList<>(CodeBlock.in("README", Files.readString(ROOT.resolve("README.md"))));
        for (String content : contents(ROOT.resolve("docs"), ".md")) {
            blocks.addAll(CodeBlock.in(content.lines().findFirst().orElseThrow(), content));
        }
        return blocks;
    }

    private static CodeBlock shown(String code) {
        List<CodeBlock> blocks = CodeBlock.in("a page", "Text.\n\n```java\n" + code + "```\n\n```sql\nselect\n```\n");
        assertThat(blocks).hasSize(1);
        return blocks.get(0);
    }

    private static List<String> contents(Path directory, String ending) throws IOException {
        List<String> contents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                contents.add(Files.readString(file));
            }
        }
        return contents;
    }
}
