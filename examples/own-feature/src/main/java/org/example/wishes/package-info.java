/**
 * A wish list, as somebody would write it who uses the library and changes nothing in it: customers wish for what the
 * shop does not have, and the shop promises, delivers or forgets.
 */
@NullMarked
package org.example.wishes;

import org.jspecify.annotations.NullMarked;
