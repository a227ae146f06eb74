package io.rapport.crm.architecture.bad.kernel;

import java.util.List;

/** Needs the kernel that needs it. */
public record Clerk(List<Kernel> masters) {}
