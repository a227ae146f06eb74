/**
 * What one look at every customer tells, and as of when: sums, trust, promises and cases, the moment at which something
 * is late, and the days that are held out to try a model on. Begin with {@code Overview}.
 */
@NullMarked
package io.rapport.crm.examples.insights.overview;

import org.jspecify.annotations.NullMarked;
