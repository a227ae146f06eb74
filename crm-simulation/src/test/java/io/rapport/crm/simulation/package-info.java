/** Tests the simulation. */
@NullMarked
package io.rapport.crm.simulation;

import org.jspecify.annotations.NullMarked;
