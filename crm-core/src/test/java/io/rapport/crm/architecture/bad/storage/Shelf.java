package io.rapport.crm.architecture.bad.storage;

/** Is for the kernel alone. */
public record Shelf(String content) {}
