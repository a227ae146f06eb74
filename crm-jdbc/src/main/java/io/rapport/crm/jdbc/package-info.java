/** Storage in a relational database over JDBC: {@link io.rapport.crm.jdbc.JdbcStorage}. */
@NullMarked
package io.rapport.crm.jdbc;

import org.jspecify.annotations.NullMarked;
