/**
 * Keeps customers in a relational database over JDBC. {@link io.rapport.crm.jdbc.JdbcStorage} is the way in.
 *
 * <ul>
 *   <li>{@code Transactions} runs each call on a connection: a write in a transaction, which is repeated if it lost a
 *       race for a lock, or as a part of the application's ({@code ForeignTransaction}, {@code HostConnections}). On
 *       SQLite and H2 writers take turns ({@code OneWriter}).
 *   <li>{@code CommitWriter} writes a commit: it locks the customers in the order of their ids, compares versions, and
 *       adds facts and identifiers before anything else, as these decide whether the commit holds.
 *   <li>Each table has a class with its statements: {@code CustomerTable}, {@code FactTable}, {@code RefTable},
 *       {@code IdentifierTable}, {@code AttributeTable}, {@code DueTable}, {@code DocumentTable}. A dialect has what
 *       SQLite, PostgreSQL and H2 say differently: to insert unless a row is there, to lock, to give many keys to a
 *       statement, and what a failure means ({@code Trouble}).
 *   <li>{@code Session} prepares a statement and sends its rows as one batch.
 *   <li>{@code Schema} runs the numbered files of SQL that make the tables, and {@code Failures} makes exceptions.
 *   <li>{@code CustomerSearch}, {@code CriterionSql} and {@code SortKey} ask for customers by attributes.
 * </ul>
 *
 * <p>To record one fact of a known customer, six statements go out: who the customer is, with the profile; the lock;
 * the fact; the profile; the references of the fact; the attributes that have changed. Identifiers that are new and
 * dues that have changed add one each, and SQLite takes one more to begin with, which waits for the lock of the file.
 * Where erased facts are guarded by a key, one more asks whether the fact is one of these.
 */
@NullMarked
package io.rapport.crm.jdbc;

import org.jspecify.annotations.NullMarked;
