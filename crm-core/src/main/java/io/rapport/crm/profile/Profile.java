package io.rapport.crm.profile;

import io.rapport.crm.failure.CrmException;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A profile is all that the features know about one customer. Each state lies in a frame of its own: only the one that
 * is asked for is decoded, and those of features that this program does not know are kept as they are. It is immutable.
 */
public final class Profile {
    /** This is the profile of a customer without facts. */
    public static final Profile EMPTY = new Profile(new TreeMap<>());

    private static final int LAYOUT = 1;

    private final SortedMap<String, Frame> frames;

    /** Takes over the frames, which nobody may change from now on. */
    private Profile(SortedMap<String, Frame> frames) {
        this.frames = frames;
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws CrmException if the bytes are damaged or written by a newer version of the library
     */
    public static Profile fromBytes(Bytes bytes) {
        StateReader in = new StateReader(bytes);
        long layout = in.count();
        if (layout != LAYOUT) {
            throw new CrmException(
                    "stored profile has layout " + layout + ", known is " + LAYOUT + "; update the library");
        }
        TreeMap<String, Frame> frames = new TreeMap<>();
        while (!in.atEnd()) {
            Frame frame = new Frame(in.text(), (int) in.count(), in.text(), in.bytes());
            frames.put(frame.feature(), frame);
        }
        return new Profile(frames);
    }

    /** The stored form; equal profiles give equal bytes. */
    public Bytes toBytes() {
        StateWriter out = new StateWriter().count(LAYOUT);
        for (Frame frame : frames.values()) {
            out.text(frame.feature())
                    .count(frame.format())
                    .text(frame.settings())
                    .bytes(frame.state());
        }
        return out.toBytes();
    }

    /**
     * Returns what a feature knows; its empty state if it has seen nothing.
     *
     * @throws CrmException if the state was stored in another format or under other settings
     */
    public <S> S state(Feature<S> feature) {
        Frame frame = frames.get(feature.name());
        if (frame == null) {
            return feature.summary().empty();
        }
        if (!frame.isReadableBy(feature)) {
            throw new CrmException("the stored state of " + feature.name()
                    + " has another format or other settings; rebuild the feature");
        }
        StateReader in = new StateReader(frame.state());
        S state = feature.codec().read(in);
        if (!in.atEnd()) {
            throw new CrmException(
                    "the stored state of " + feature.name() + " has bytes left over; rebuild the feature");
        }
        return state;
    }

    /** Returns this profile with another state of a feature. An empty state leaves no frame. */
    <S> Profile with(Feature<S> feature, S state) {
        TreeMap<String, Frame> changed = new TreeMap<>(frames);
        if (state.equals(feature.summary().empty())) {
            changed.remove(feature.name());
        } else {
            changed.put(feature.name(), Frame.of(feature, state));
        }
        return new Profile(changed);
    }

    /** Returns this profile without the state of a feature. */
    Profile without(Feature<?> feature) {
        TreeMap<String, Frame> changed = new TreeMap<>(frames);
        changed.remove(feature.name());
        return new Profile(changed);
    }

    /** This profile with the frames of another one, which must be of other features. */
    Profile withAll(Profile other) {
        TreeMap<String, Frame> changed = new TreeMap<>(frames);
        other.frames.forEach((name, frame) -> {
            if (changed.put(name, frame) != null) {
                throw new CrmException(
                        "both profiles have a state of " + name + "; plug that feature in to merge them");
            }
        });
        return new Profile(changed);
    }

    /** Tells whether a feature has the same state in both. */
    public boolean agreesOn(Feature<?> feature, Profile other) {
        Frame mine = frames.get(feature.name());
        Frame theirs = other.frames.get(feature.name());
        return mine == null ? theirs == null : mine.equals(theirs);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profile profile && profile.frames.equals(frames);
    }

    @Override
    public int hashCode() {
        return frames.hashCode();
    }

    /** Returns which features have a state, and its size. */
    @Override
    public String toString() {
        return frames.values().toString();
    }
}
