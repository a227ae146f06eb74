/**
 * What files say becomes facts in the database, a thousand at a time, and what became of each is counted. Begin with
 * {@code FileImport}.
 */
@NullMarked
package io.rapport.crm.examples.insights.recording;

import org.jspecify.annotations.NullMarked;
