package io.rapport.crm.ingest;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;

/**
 * Says where one file has what.
 *
 * @param dialect what separates its fields
 * @param width how many fields a record has
 * @param places the place of each column that is used
 */
record Layout(CsvDialect dialect, int width, Map<Column, Integer> places) {
    Layout {
        places = ImmutableMap.copyOf(places);
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** Returns the text of a column without blanks around it; it is empty if the file has no such column. */
    String cell(List<String> fields, Column column) {
        Integer place = places.get(column);
        return place == null ? "" : fields.get(place).strip();
    }
}
