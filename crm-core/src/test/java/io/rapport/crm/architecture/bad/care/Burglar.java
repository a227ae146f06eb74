package io.rapport.crm.architecture.bad.care;

import io.rapport.crm.architecture.bad.FrontDoor;
import io.rapport.crm.architecture.bad.storage.Shelf;
import io.rapport.crm.storage.CrmStorage;

/** Goes past the kernel to what it keeps, and out by the front door. */
public record Burglar(Shelf shelf, CrmStorage storage, FrontDoor door) {}
