/** How well customers are served, measured over many of them. */
@NullMarked
package io.rapport.crm.quality;

import org.jspecify.annotations.NullMarked;
