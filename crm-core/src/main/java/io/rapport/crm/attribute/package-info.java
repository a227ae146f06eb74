/** Queryable facts about a customer, and criteria over them with one meaning everywhere. */
@NullMarked
package io.rapport.crm.attribute;

import org.jspecify.annotations.NullMarked;
