/** Shows the library in one small program. */
@NullMarked
package io.rapport.crm.examples.quickstart;

import org.jspecify.annotations.NullMarked;
