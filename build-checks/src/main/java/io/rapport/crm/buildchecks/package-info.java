/** Each check of the build must fail once: a check that never fails may be switched off without anybody noticing. */
@NullMarked
package io.rapport.crm.buildchecks;

import org.jspecify.annotations.NullMarked;
