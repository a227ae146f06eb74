package io.rapport.crm.architecture.bad;

/** Knows everybody, and nobody may know it. */
public record FrontDoor(String name) {}
