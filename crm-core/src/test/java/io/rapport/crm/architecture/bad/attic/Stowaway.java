package io.rapport.crm.architecture.bad.attic;

/** Lives where the plan has no room. */
public record Stowaway(String name) {}
