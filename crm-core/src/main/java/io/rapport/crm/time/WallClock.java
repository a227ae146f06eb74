package io.rapport.crm.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/**
 * By how much a clock on the wall of a time zone differs from UTC, and until when. The same as its rules say, several times
 * faster for the years 1970 to 2099, because a score asks some hundred times. Times are milliseconds since
 * 1970-01-01T00:00Z. Immutable.
 */
public final class WallClock {
    private static final long FIRST = 0;
    private static final long LAST = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();
    /** There are some six hundred regions at most. */
    private static final Map<ZoneId, WallClock> CLOCKS = new ConcurrentHashMap<>();

    private final ZoneRules rules;
    /** When clocks are changed, in order, and at last when nobody has looked it up any more. */
    private final long[] changes;
    /** What they show before each change. */
    private final long[] offsets;

    private final long least;
    private final long most;

    private WallClock(ZoneId zone) {
        this.rules = zone.getRules();
        this.changes = changes(rules);
        this.offsets = LongStream.of(changes)
                .map(change -> offset(Instant.ofEpochMilli(change - 1)))
                .toArray();
        this.least = LongStream.of(offsets).min().orElseThrow();
        this.most = LongStream.of(offsets).max().orElseThrow();
    }

    /** The clock of a zone. */
    public static WallClock of(ZoneId zone) {
        if (zone instanceof ZoneOffset) {
            return new WallClock(zone);
        }
        WallClock known = CLOCKS.get(zone);
        return known == null ? CLOCKS.computeIfAbsent(zone, WallClock::new) : known;
    }

    private static long[] changes(ZoneRules rules) {
        LongStream.Builder changes = LongStream.builder();
        ZoneOffsetTransition change = rules.nextTransition(Instant.ofEpochMilli(FIRST));
        while (change != null && change.toEpochSecond() * 1000 < LAST) {
            changes.add(change.toEpochSecond() * 1000);
            change = rules.nextTransition(change.getInstant());
        }
        return changes.add(LAST).build().toArray();
    }

    /** What it shows beyond UTC at a time, in milliseconds. */
    public long offset(long time) {
        return isKnown(time) ? offsets[nextChange(time)] : offset(Instant.ofEpochMilli(time));
    }

    /** What it shows at least beyond UTC in the years around a time, in milliseconds: quicker than the offset itself. */
    public long leastOffset(long time) {
        return isKnown(time) ? least : offset(time);
    }

    /** What it shows at most beyond UTC in the years around a time, in milliseconds. */
    public long mostOffset(long time) {
        return isKnown(time) ? most : offset(time);
    }

    /** The time up to the next change, or up to the end of interest. */
    public Steady steady(long time, long end) {
        if (isKnown(time)) {
            int next = nextChange(time);
            return new Steady(offsets[next], Math.min(end, changes[next]));
        }
        Instant start = Instant.ofEpochMilli(time);
        ZoneOffsetTransition change = rules.nextTransition(start);
        long until = change == null ? end : Math.min(end, change.toEpochSecond() * 1000);
        return new Steady(offset(start), until);
    }

    private static boolean isKnown(long time) {
        return time >= FIRST && time < LAST;
    }

    private int nextChange(long time) {
        int found = Arrays.binarySearch(changes, time);
        return found < 0 ? -found - 1 : found + 1;
    }

    private long offset(Instant at) {
        return rules.getOffset(at).getTotalSeconds() * 1000L;
    }

    /**
     * A time in which nobody changes the clock.
     *
     * @param offset what it shows beyond UTC, in milliseconds
     * @param end when it ends
     */
    public record Steady(long offset, long end) {}
}
