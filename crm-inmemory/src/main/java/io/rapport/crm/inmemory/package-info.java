/** A storage adapter that keeps everything in memory. */
@NullMarked
package io.rapport.crm.inmemory;

import org.jspecify.annotations.NullMarked;
