package io.rapport.crm.time;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hours are an interval of a day in which there is work.
 *
 * @param from the minute of the day in which it begins
 * @param to the minute of the day before which it ends, after the other
 */
record Hours(int from, int to) {
    private static final String TIME = "([01]\\d|2[0-4]):([0-5]\\d)";
    private static final Pattern FORM = Pattern.compile(TIME + "-" + TIME);
    private static final int MINUTES_OF_DAY = 24 * 60;

    /**
     * Reads the intervals of one day, each written like {@code 09:00-17:30}.
     *
     * @param field how to call them in messages
     * @param texts in order
     * @throws InvalidInputException if one is written otherwise or does not end after it begins, or two overlap
     */
    static List<Hours> ofDay(String field, List<String> texts) {
        List<Hours> day = texts.stream().map(text -> parse(field, text)).toList();
        for (int i = 1; i < day.size(); i++) {
            boolean apart = day.get(i - 1).to <= day.get(i).from;
            Require.that(apart, field, "intervals that overlap", "join them");
        }
        return day;
    }

    private static Hours parse(String field, String text) {
        Matcher parts = FORM.matcher(text);
        Require.that(parts.matches(), field, "an interval in another form", "write it like 09:00-17:30");
        Hours hours = new Hours(minute(parts.group(1), parts.group(2)), minute(parts.group(3), parts.group(4)));
        Require.that(
                hours.from < hours.to && hours.to <= MINUTES_OF_DAY,
                field,
                "an interval that does not end later on its day",
                "end it by 24:00, and give the hours after midnight to the next day");
        return hours;
    }

    private static int minute(String hour, String minute) {
        return 60 * Integer.parseInt(hour) + Integer.parseInt(minute);
    }
}
