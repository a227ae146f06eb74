/** The contract that every storage adapter must fulfil: extend {@link io.rapport.crm.tck.StorageContract}. */
@NullMarked
package io.rapport.crm.tck;

import org.jspecify.annotations.NullMarked;
