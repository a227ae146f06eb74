/** Holds the front door: {@link io.rapport.crm.Crm} records facts, decides, and answers about customers. */
@NullMarked
package io.rapport.crm;

import org.jspecify.annotations.NullMarked;
