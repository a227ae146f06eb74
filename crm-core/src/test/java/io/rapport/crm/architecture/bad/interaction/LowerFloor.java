package io.rapport.crm.architecture.bad.interaction;

import io.rapport.crm.architecture.bad.money.LooksUpwards;
import java.util.List;

/** May know the ground floor, which must not know it. */
public record LowerFloor(List<LooksUpwards> below) {}
