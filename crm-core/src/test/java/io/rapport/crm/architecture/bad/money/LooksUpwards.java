package io.rapport.crm.architecture.bad.money;

import io.rapport.crm.architecture.bad.interaction.LowerFloor;

/** The ground floor must not know the floors above. */
public record LooksUpwards(LowerFloor above) {}
