package io.rapport.crm.buildchecks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler rejects each kind of bad code for the right reason, and accepts the same code corrected. */
class CompilerChecksTest {
    private final BuildCompiler compiler;

    CompilerChecksTest(@TempDir Path directory) {
        compiler = new BuildCompiler(directory);
    }

    @Test
    void nullWhereItIsNotDeclared() {
        rejects("[NullAway]", "String owner() { return null; }");
    }

    @Test
    void errorOfErrorProne() {
        rejects("[ArrayToString]", "String owner() { return new int[] {1}.toString(); }");
    }

    @Test
    void warningOfErrorProne() {
        rejects("[DefaultCharset]", "String owner() { return new String(new byte[] {65}); }");
    }

    @Test
    void warningOfJavac() {
        rejects("[cast]", "String owner(String name) { return (String) name; }");
    }

    @Test
    void brokenLinkInJavadoc() {
        rejects("reference not found", "/** Like {@link Nobody}. */ public String owner() { return \"\"; }");
    }

    @Test
    void classWithoutNullMarking() {
        BuildCompiler.Result result = compiler.compileUnmarked("Shop", "class Shop {}");
        assertThat(result.output()).contains("[RequireExplicitNullMarking]");
        assertThat(result.accepted()).as(result.output()).isFalse();
    }

    @Test
    void correctedCodeIsAccepted() {
        BuildCompiler.Result result = compile("""
                @org.jspecify.annotations.Nullable String nobody() { return null; }
                String numbers() { return java.util.Arrays.toString(new int[] {1}); }
                String text() { return new String(new byte[] {65}, java.nio.charset.StandardCharsets.UTF_8); }
                String owner(String name) { return name; }
                """);
        assertThat(result.accepted()).as(result.output()).isTrue();
        assertThat(result.output()).isEmpty();
    }

    private void rejects(String because, String member) {
        BuildCompiler.Result result = compile(member);
        assertThat(result.output()).contains(because);
        assertThat(result.accepted()).as(result.output()).isFalse();
    }

    private BuildCompiler.Result compile(String members) {
        return compiler.compile("Shop", "class Shop {\n" + members + "\n}\n");
    }
}
