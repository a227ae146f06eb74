/** Keeps customers in a relational database over JDBC. {@link io.rapport.crm.jdbc.JdbcStorage} is the way in. */
@NullMarked
package io.rapport.crm.jdbc;

import org.jspecify.annotations.NullMarked;
