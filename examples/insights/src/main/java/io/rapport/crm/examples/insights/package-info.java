/** The main job: a shop's transactions in, answers about its customers out, on the command line. */
@NullMarked
package io.rapport.crm.examples.insights;

import org.jspecify.annotations.NullMarked;
