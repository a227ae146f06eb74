/** Uses the library beside an older Jackson. */
@NullMarked
package io.rapport.crm.examples.olderjackson;

import org.jspecify.annotations.NullMarked;
