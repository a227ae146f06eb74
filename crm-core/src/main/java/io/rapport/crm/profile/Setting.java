package io.rapport.crm.profile;

/**
 * Something that an application decides once, when it opens the library: a policy, a mapping. It is immutable. What
 * belongs to a question is a parameter instead, and what is learned from data is a kept document. Sets and maps in it
 * are sorted, so that equal settings have equal JSON in every run.
 */
public interface Setting {}
