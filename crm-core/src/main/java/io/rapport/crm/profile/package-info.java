/** The kernel: features fold interactions into summaries, and the summaries of one customer are the profile. */
@NullMarked
package io.rapport.crm.profile;

import org.jspecify.annotations.NullMarked;
