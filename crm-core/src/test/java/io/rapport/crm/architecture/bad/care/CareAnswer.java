package io.rapport.crm.architecture.bad.care;

import io.rapport.crm.architecture.bad.kernel.Kernel;

/** Should be pure, and knows the kernel and the service of its room. */
public record CareAnswer(Kernel kernel, CareService service) {}
