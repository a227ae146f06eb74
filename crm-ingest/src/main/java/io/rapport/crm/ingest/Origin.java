package io.rapport.crm.ingest;

/**
 * Says where in a file something stands.
 *
 * @param file the name of the file
 * @param line the number of the line, from 1
 * @param row the text of the row, cut to 1,000 characters; may be personal
 */
public record Origin(String file, long line, String row) {
    private static final int LONGEST = 1000;

    /** Cuts the row. */
    public Origin {
        row = row.length() <= LONGEST ? row : row.substring(0, LONGEST);
    }

    /** Returns the file and the line. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
