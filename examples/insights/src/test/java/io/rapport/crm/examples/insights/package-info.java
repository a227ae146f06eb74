/** The main job, tried as its users do: command in, files and exit code out. */
@NullMarked
package io.rapport.crm.examples.insights;

import org.jspecify.annotations.NullMarked;
