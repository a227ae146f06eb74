/**
 * Here files are read and written: {@code InputFile} is a text that may be compressed, {@code OutputFile} is a text or
 * JSON whose place is checked before the work begins, and {@code Rejects} keeps the rows that cannot be used. Begin
 * with {@code InputFile}.
 */
@NullMarked
package io.rapport.crm.examples.insights.files;

import org.jspecify.annotations.NullMarked;
