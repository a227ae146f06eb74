/** What speaks for and against the company's conduct, summed up by type and week. */
@NullMarked
package io.rapport.crm.evidence;

import org.jspecify.annotations.NullMarked;
