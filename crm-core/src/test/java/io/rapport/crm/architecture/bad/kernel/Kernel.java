package io.rapport.crm.architecture.bad.kernel;

/** Needs the clerk who needs it. */
public record Kernel(Clerk clerk) {}
