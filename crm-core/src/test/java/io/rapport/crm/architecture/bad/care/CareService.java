package io.rapport.crm.architecture.bad.care;

import io.rapport.crm.architecture.bad.kernel.Kernel;

/** May know the kernel. */
public record CareService(Kernel kernel) {}
