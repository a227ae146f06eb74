package io.rapport.crm.buildchecks;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds comments in Java sources. The formatter keeps code to the width of a page, but it leaves comments as they are.
 */
final class Comments {
    private static final int COLUMNS = 120;

    /** Literals are matched, too: what looks like a comment within one is none. */
    private static final Pattern COMMENT_OR_LITERAL = Pattern.compile(String.join(
            "|",
            "(//[^\n]*+|/\\*(?s:.*?)\\*/)", // the only group
            "\"\"\"(?:[^\\\\\"]++|\\\\(?s:.)|\"(?!\"\"))*+\"\"\"",
            "\"(?:[^\\\\\"\n]++|\\\\.)*+\"",
            "'(?:[^\\\\'\n]|\\\\.)++'"));

    private Comments() {}

    /** Returns the numbers, from 1, of the lines that hold a comment or a part of one and are wider than a page. */
    static List<Integer> linesTooWide(String source) {
        List<String> lines = source.lines().toList();
        return COMMENT_OR_LITERAL
                .matcher(source)
                .results()
                .filter(found -> found.group(1) != null)
                .flatMapToInt(
                        comment -> IntStream.rangeClosed(line(source, comment.start()), line(source, comment.end())))
                .filter(line -> lines.get(line - 1).length() > COLUMNS)
                .distinct()
                .boxed()
                .toList();
    }

    private static int line(String source, int offset) {
        return 1
                + (int) source.substring(0, offset)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
