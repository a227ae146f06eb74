/** This package is the front door of a bad house. */
@NullMarked
package io.rapport.crm.architecture.bad;

import org.jspecify.annotations.NullMarked;
