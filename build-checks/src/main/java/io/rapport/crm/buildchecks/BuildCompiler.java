package io.rapport.crm.buildchecks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Runs javac with the arguments of this build, which are read from the root pom and from {@code .mvn/jvm.config}. */
final class BuildCompiler {
    private static final Path ROOT = Path.of(System.getProperty("build.root"));

    private final Path directory;

    /** Creates a compiler that keeps its files in a directory. */
    BuildCompiler(Path directory) {
        this.directory = directory;
    }

    /** A result is what a compilation answered. */
    record Result(boolean accepted, String output) {}

    /** Compiles one class of a null-marked package. */
    Result compile(String className, String source) {
        return compile(className, source, "@org.jspecify.annotations.NullMarked\n");
    }

    /** Compiles one class of a package that does not say what may be null. */
    Result compileUnmarked(String className, String source) {
        return compile(className, source, "");
    }

    private Result compile(String className, String source, String packageAnnotation) {
        try {
            Path packageInfo = write("package-info.java", packageAnnotation + "package shop;\n");
            Path file = write(className + ".java", "package shop;\n\n" + source);
            return run(List.of(packageInfo.toString(), file.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while compiling", e);
        }
    }

    private Result run(List<String> files) throws IOException, InterruptedException {
        List<String> command = command();
        command.addAll(files);
        Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(javac.waitFor() == 0, output);
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve("shop").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<String> command() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.add("-J-XX:TieredStopAtLevel=1"); // starts in half the time
        try (Stream<String> options = Files.lines(ROOT.resolve(".mvn/jvm.config"))) {
            options.filter(option -> !option.isBlank())
                    .map(option -> "-J" + option.strip())
                    .forEach(command::add);
        }
        command.addAll(compilerArguments());
        String classPath = jars();
        command.addAll(List.of("-d", directory.toString(), "-classpath", classPath, "-processorpath", classPath));
        return command;
    }

    /** Returns this program's own class path: it has Error Prone, NullAway and JSpecify as dependencies. */
    private static String jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Returns the {@code compilerArgs} of the root pom, with this build's values of the properties they use. */
    static List<String> compilerArguments() {
        return Poms.compilerArgs(ROOT.resolve("pom.xml")).stream()
                .map(Element::getTextContent)
                .map(BuildCompiler::withProperties)
                .toList();
    }

    private static String withProperties(String argument) {
        if (!argument.startsWith("${")) {
            return argument;
        }
        String name = argument.substring(2, argument.length() - 1);
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("pass " + name + " to the tests, see the pom of this module");
        }
        return value;
    }
}
