/** The storage line: the little that a storage adapter must be able to do. */
@NullMarked
package io.rapport.crm.storage;

import org.jspecify.annotations.NullMarked;
