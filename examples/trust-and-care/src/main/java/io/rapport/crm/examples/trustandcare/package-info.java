/** An example: a parcel that comes late, and what a shop that keeps its word does about it. */
@NullMarked
package io.rapport.crm.examples.trustandcare;

import org.jspecify.annotations.NullMarked;
