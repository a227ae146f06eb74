/** Uses Rapport from a named module. */
@NullMarked
package io.rapport.crm.examples.modulepath;

import org.jspecify.annotations.NullMarked;
