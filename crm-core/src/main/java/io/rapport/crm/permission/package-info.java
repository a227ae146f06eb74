/** Whether the company may contact a customer now, and what it may ask. */
@NullMarked
package io.rapport.crm.permission;

import org.jspecify.annotations.NullMarked;
