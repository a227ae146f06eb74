/** In this example a parcel comes late, and a shop that keeps its word does something about it. */
@NullMarked
package io.rapport.crm.examples.trustandcare;

import org.jspecify.annotations.NullMarked;
