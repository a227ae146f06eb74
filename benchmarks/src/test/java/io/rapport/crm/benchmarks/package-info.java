/** Tests whether the programs measure what they say, never how fast. */
@NullMarked
package io.rapport.crm.benchmarks;

import org.jspecify.annotations.NullMarked;
