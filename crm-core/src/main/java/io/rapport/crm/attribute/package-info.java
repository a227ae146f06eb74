/** Holds what customers can be found by, and criteria over it that have one meaning everywhere. */
@NullMarked
package io.rapport.crm.attribute;

import org.jspecify.annotations.NullMarked;
