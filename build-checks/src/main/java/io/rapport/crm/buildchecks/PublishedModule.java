package io.rapport.crm.buildchecks;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A module that applications depend on, and the file beside its sources in which its public API is written down.
 *
 * @param directory where its pom lies
 */
record PublishedModule(Path directory) {
    private static final String CLASS = ".class";

    /** All that have sources: what is called {@code crm-} is for applications. */
    static List<PublishedModule> all(Path root) {
        return Poms.modules(root.resolve("pom.xml")).stream()
                .filter(module -> module.getFileName().toString().startsWith("crm-"))
                .filter(module -> Files.isDirectory(module.resolve("src/main/java")))
                .map(PublishedModule::new)
                .toList();
    }

    /** The API as it is compiled. */
    List<String> compiled() throws IOException {
        Predicate<Class<?>> exported = exported();
        try (Stream<Path> files = Files.walk(classes())) {
            return files.map(file -> classes().relativize(file).toString())
                    .filter(file -> file.endsWith(CLASS) && !file.endsWith("-info" + CLASS))
                    .map(PublishedModule::load)
                    .filter(exported.and(ApiLines::isVisible))
                    .sorted(Comparator.comparing(Class::getName))
                    .flatMap(type -> ApiLines.of(type).stream())
                    .toList();
        }
    }

    /** The API as it is written down; nothing of a new module. */
    List<String> written() throws IOException {
        return Files.exists(file()) ? Files.readAllLines(file()) : List.of();
    }

    /** Writes the API down as it is compiled. */
    void write() throws IOException {
        Files.write(file(), compiled());
    }

    /** Where it is written down. */
    Path file() {
        return directory.resolve("api.txt");
    }

    /** Without a descriptor every package is exported. */
    private Predicate<Class<?>> exported() throws IOException {
        Path descriptor = classes().resolve("module-info.class");
        if (!Files.exists(descriptor)) {
            return type -> true;
        }
        try (InputStream bytes = Files.newInputStream(descriptor)) {
            List<String> packages = ModuleDescriptor.read(bytes).exports().stream()
                    .filter(export -> !export.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .toList();
            return type -> packages.contains(type.getPackageName());
        }
    }

    private Path classes() {
        return directory.resolve("target/classes");
    }

    /** Without running anything of the class. */
    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - CLASS.length()).replace(File.separatorChar, '.');
        try {
            return Class.forName(name, false, PublishedModule.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("make its module a dependency of this one: " + name, e);
        }
    }

    @Override
    public String toString() {
        return directory.getFileName().toString();
    }
}
