/** This storage adapter keeps everything in memory. */
@NullMarked
package io.rapport.crm.inmemory;

import org.jspecify.annotations.NullMarked;
