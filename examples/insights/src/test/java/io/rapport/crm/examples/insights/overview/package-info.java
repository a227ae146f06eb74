/** One look at a few customers tells what can be worked out by hand. */
@NullMarked
package io.rapport.crm.examples.insights.overview;

import org.jspecify.annotations.NullMarked;
