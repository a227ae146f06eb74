/** This package is a part of a bad house. */
@NullMarked
package io.rapport.crm.architecture.bad.attic;

import org.jspecify.annotations.NullMarked;
