/**
 * Evidence is what speaks for and against the company's conduct. A feature that has some is a {@link Witness}. Pieces
 * are handed over one by one as {@link Exhibits}, or summed up by type and week as {@link EvidenceCells}.
 */
@NullMarked
package io.rapport.crm.evidence;

import org.jspecify.annotations.NullMarked;
