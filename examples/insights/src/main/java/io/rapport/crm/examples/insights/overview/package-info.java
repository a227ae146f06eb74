/**
 * One look at every customer tells sums, trust, promises and cases, and as of when it is told what is late. It also
 * tells which days are held out to try a model on. Begin with {@code Overview}.
 */
@NullMarked
package io.rapport.crm.examples.insights.overview;

import org.jspecify.annotations.NullMarked;
