/** The report is tried by its figures, its sentences and its page. */
@NullMarked
package io.rapport.crm.examples.insights.report;

import org.jspecify.annotations.NullMarked;
