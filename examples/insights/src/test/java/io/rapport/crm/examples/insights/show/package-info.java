/** A customer is shown as the program shows them. */
@NullMarked
package io.rapport.crm.examples.insights.show;

import org.jspecify.annotations.NullMarked;
