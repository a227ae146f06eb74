package io.rapport.crm.buildchecks;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A code block is a piece of Java that a document shows.
 *
 * @param document where
 * @param text its lines, each with its end
 */
record CodeBlock(String document, String text) {
    private static final Pattern JAVA = Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern START_OF_TEXT = Pattern.compile("^(?=.)", Pattern.MULTILINE);
    private static final int DEEPEST = 8;

    /** Returns all code blocks of a document. */
    static List<CodeBlock> in(String document, String content) {
        return JAVA.matcher(content)
                .results()
                .map(found -> new CodeBlock(document, found.group(1)))
                .toList();
    }

    /** Tells whether a program has these lines in a row, all of them further in by the same number of steps. */
    boolean isPartOf(String program) {
        return IntStream.rangeClosed(0, DEEPEST)
                .mapToObj(" ".repeat(4)::repeat)
                .map(indent -> START_OF_TEXT.matcher(text).replaceAll(indent))
                .anyMatch(indented -> program.contains("\n" + indented));
    }
}
