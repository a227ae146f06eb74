/**
 * Reads other systems' formats: texts go in, facts come out. The readers touch nothing but what they are given and know
 * no clock; a row that cannot be used goes to a consumer, with the reason, and the rest is read on.
 */
@NullMarked
package io.rapport.crm.ingest;

import org.jspecify.annotations.NullMarked;
