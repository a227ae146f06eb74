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
 * A wall clock shows by how much the time on the wall of a zone differs from UTC, and until when. It shows the same as
 * the rules of the zone, but is several times faster for the years 1970 to 2099, because a score asks it some hundred
 * times. Times are milliseconds since 1970-01-01T00:00Z. It is immutable.
 */
public final class WallClock {
    private static final long FIRST = 0;
    private static final long LAST = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();
    /** Holds a clock for each zone that was asked for; there are some six hundred regions at most. */
    private static final Map<ZoneId, WallClock> CLOCKS = new ConcurrentHashMap<>();

    private final ZoneRules rules;
    /** The clock is changed at these times, in order; the last is the one up to which changes were looked up. */
    private final long[] changes;
    /** Before each change, it differs from UTC by so much. */
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

    /** Returns the clock of a zone. */
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

    /** Returns what it shows beyond UTC at a time, in milliseconds. */
    public long offset(long time) {
        return isKnown(time) ? offsets[nextChange(time)] : offset(Instant.ofEpochMilli(time));
    }

    /**
     * Returns what it shows at least beyond UTC in the years around a time, in milliseconds. This is quicker than the
     * offset itself.
     */
    public long leastOffset(long time) {
        return isKnown(time) ? least : offset(time);
    }

    /** Returns what it shows at most beyond UTC in the years around a time, in milliseconds. */
    public long mostOffset(long time) {
        return isKnown(time) ? most : offset(time);
    }

    /** Returns the time up to the next change, or up to an end if that comes first. */
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
     * A steady time is one in which nobody changes the clock.
     *
     * @param offset what it shows beyond UTC, in milliseconds
     * @param end when it ends
     */
    public record Steady(long offset, long end) {}
}
