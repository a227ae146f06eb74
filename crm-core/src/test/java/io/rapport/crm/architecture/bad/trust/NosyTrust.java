package io.rapport.crm.architecture.bad.trust;

import io.rapport.crm.architecture.bad.care.CareService;

/** Looks into a room of which the plan says nothing. */
public record NosyTrust(CareService care) {}
