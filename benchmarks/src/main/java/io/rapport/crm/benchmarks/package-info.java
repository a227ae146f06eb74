/** Measures the library and SQL written by hand for the same job, side by side in one run. */
@NullMarked
package io.rapport.crm.benchmarks;

import org.jspecify.annotations.NullMarked;
