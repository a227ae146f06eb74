package io.rapport.crm.architecture.bad.value;

import io.rapport.crm.profile.Feature;
import java.util.List;

/** Keeps a state that is inexact deep inside. */
public abstract class FloatingFeature implements Feature<FloatingFeature.State> {
    /** A state consists of levels. */
    public record State(List<Level> levels) {}

    /** Levels cannot be summed in any order. */
    public record Level(double height) {}
}
