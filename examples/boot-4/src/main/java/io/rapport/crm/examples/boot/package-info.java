/** Uses the library in an application on Spring Boot. */
@NullMarked
package io.rapport.crm.examples.boot;

import org.jspecify.annotations.NullMarked;
