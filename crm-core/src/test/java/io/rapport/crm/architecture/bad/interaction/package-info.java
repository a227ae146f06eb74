/** This package is on a floor of a bad house. */
@NullMarked
package io.rapport.crm.architecture.bad.interaction;

import org.jspecify.annotations.NullMarked;
