/**
 * The report is on all customers. {@code Report} and {@code Forecast} hold its figures; the classes called {@code
 * ...Findings} say in one sentence each what a plot shows; and the same figures are told to programs ({@code ...Json}),
 * to people at a terminal ({@code ...Text}) and on a web page ({@code ReportPage}, which draws each {@code PageSection}
 * with a script from the resources beside it). Begin with {@code Report}; whoever adds a section begins with {@code
 * PageSection}.
 */
@NullMarked
package io.rapport.crm.examples.insights.report;

import org.jspecify.annotations.NullMarked;
