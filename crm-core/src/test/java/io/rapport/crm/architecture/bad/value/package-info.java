/** This package is a part of a bad house. */
@NullMarked
package io.rapport.crm.architecture.bad.value;

import org.jspecify.annotations.NullMarked;
