/**
 * Keeps customers in a relational database over JDBC. {@link io.rapport.crm.jdbc.JdbcStorage} is the way in.
 *
 * <ul>
 *   <li>{@code Transactions} runs each call in a transaction and repeats a write that lost a race for a lock.
 *   <li>{@code CommitWriter} writes a commit: it locks the customers in the order of their ids, compares versions, and
 *       adds facts and identifiers before anything else, as these decide whether the commit holds.
 *   <li>Each table has a class with its statements: {@code CustomerTable}, {@code FactTable}, {@code RefTable},
 *       {@code IdentifierTable}, {@code AttributeTable}, {@code DueTable}, {@code DocumentTable}. A dialect has what
 *       H2 and PostgreSQL say differently.
 *   <li>{@code Session} prepares a statement and sends its rows as one batch.
 *   <li>{@code CustomerSearch}, {@code CriterionSql} and {@code SortKey} ask for customers by attributes.
 * </ul>
 *
 * <p>To record one fact of a known customer, six statements go out: who the customer is, with the profile; the lock;
 * the fact; the profile; the references of the fact; the attributes that have changed. Identifiers that are new and
 * dues that have changed add one each.
 */
@NullMarked
package io.rapport.crm.jdbc;

import org.jspecify.annotations.NullMarked;
