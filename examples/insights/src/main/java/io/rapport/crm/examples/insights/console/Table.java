package io.rapport.crm.examples.insights.console;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table prints rows indented, with aligned columns. */
public final class Table {
    private static final String GAP = "   ";

    private final String alignment;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * Begins a table without rows.
     *
     * @param alignment one letter for each column: l for left, r for right
     */
    public Table(String alignment) {
        this.alignment = alignment;
    }

    public Table row(String... cells) {
        rows.add(Arrays.asList(cells));
        return this;
    }

    public void print(PrintWriter out) {
        int[] widths = new int[alignment.length()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(" ");
            for (int i = 0; i < row.size(); i++) {
                String padding = " ".repeat(widths[i] - row.get(i).length());
                boolean right = alignment.charAt(i) == 'r';
                line.append(i == 0 ? " " : GAP)
                        .append(right ? padding : "")
                        .append(row.get(i))
                        .append(right ? "" : padding);
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
