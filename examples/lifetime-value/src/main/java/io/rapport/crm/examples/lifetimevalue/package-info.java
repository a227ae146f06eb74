/** This example tells what customers will be worth. */
@NullMarked
package io.rapport.crm.examples.lifetimevalue;

import org.jspecify.annotations.NullMarked;
