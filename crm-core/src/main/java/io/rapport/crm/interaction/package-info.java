/** The vocabulary of facts: what happens between a company and its customers, and how it is stored as text. */
@NullMarked
package io.rapport.crm.interaction;

import org.jspecify.annotations.NullMarked;
