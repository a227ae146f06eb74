/** What clocks on the wall show. */
@NullMarked
package io.rapport.crm.time;

import org.jspecify.annotations.NullMarked;
