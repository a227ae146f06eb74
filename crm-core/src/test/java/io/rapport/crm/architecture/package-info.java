/** The house plan as tests, and bad houses that must fail them. */
@NullMarked
package io.rapport.crm.architecture;

import org.jspecify.annotations.NullMarked;
