/** Tests the readers of other systems' formats. */
@NullMarked
package io.rapport.crm.ingest;

import org.jspecify.annotations.NullMarked;
