/** This package is a part of a bad house. */
@NullMarked
package io.rapport.crm.architecture.bad.storage;

import org.jspecify.annotations.NullMarked;
