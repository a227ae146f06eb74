/**
 * What all commands say at a terminal looks alike: numbers that people can read, aligned tables, progress bars, and one
 * exception for what was asked wrongly. Begin with {@code Wording}.
 */
@NullMarked
package io.rapport.crm.examples.insights.console;

import org.jspecify.annotations.NullMarked;
