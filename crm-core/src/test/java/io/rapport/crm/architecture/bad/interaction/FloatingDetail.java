package io.rapport.crm.architecture.bad.interaction;

import io.rapport.crm.interaction.Detail;
import java.util.Optional;

/** Stores a figure that two machines may round in two ways. */
public record FloatingDetail(Optional<Double> weight) implements Detail {}
