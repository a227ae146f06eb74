package io.rapport.crm.buildchecks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads the poms of this build as they are written. */
final class Poms {
    private Poms() {}

    /** Returns the poms of all modules, the root included. */
    static List<Path> all(Path root) {
        try (Stream<Path> files = Files.walk(root, 3)) {
            return files.filter(file -> file.endsWith("pom.xml"))
                    .filter(file -> !root.relativize(file).toString().contains("target"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the directories of the modules that a pom builds. */
    static List<Path> modules(Path pom) {
        var modules = parse(pom).getElementsByTagName("module");
        return IntStream.range(0, modules.getLength())
                .mapToObj(i -> pom.resolveSibling(modules.item(i).getTextContent()))
                .toList();
    }

    /** Returns the directories of their sources; a module without any builds those of another. */
    static List<Path> sources(Path pom) {
        return modules(pom).stream()
                .map(module -> module.resolve("src"))
                .filter(Files::isDirectory)
                .toList();
    }

    /** Returns the arguments for javac that a pom sets, in order. */
    static List<Element> compilerArgs(Path pom) {
        Document document = parse(pom);
        var lists = document.getElementsByTagName("compilerArgs");
        return IntStream.range(0, lists.getLength())
                .mapToObj(i -> ((Element) lists.item(i)).getElementsByTagName("arg"))
                .flatMap(args -> IntStream.range(0, args.getLength()).mapToObj(i -> (Element) args.item(i)))
                .toList();
    }

    private static Document parse(Path pom) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("cannot read " + pom, e);
        }
    }
}
