/** Validation is tried on deliveries whose figures can be worked out by hand, and on real ones. */
@NullMarked
package io.rapport.crm.examples.insights.validation;

import org.jspecify.annotations.NullMarked;
