/** Whether customers have reason to trust the company: the trust equation over evidence of how it behaved. */
@NullMarked
package io.rapport.crm.trust;

import org.jspecify.annotations.NullMarked;
