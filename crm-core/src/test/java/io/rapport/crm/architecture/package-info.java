/** Tests the house plan, and holds a bad house that must fail the tests. */
@NullMarked
package io.rapport.crm.architecture;

import org.jspecify.annotations.NullMarked;
