package io.rapport.crm.benchmarks;

import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Ref;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the writes of one recording by hand, in a batch for each table. */
final class HandWrites {
    private static final String INSERT_CUSTOMER = """
            insert into hand_customer
              (version, sequence, profile, first_purchase, last_purchase, purchase_days, orders, id)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE_CUSTOMER = """
            update hand_customer set version = ?, sequence = ?, profile = ?,
              first_purchase = ?, last_purchase = ?, purchase_days = ?, orders = ?
            where id = ?
            """;
    private static final String INSERT_REF = """
            insert into hand_ref (kind, ref_key, occurred_at, recorded_for, sequence, customer)
            values (?, ?, ?, ?, ?, ?)
            """;
    /** These attributes have a column. */
    private static final Set<String> COLUMNS = Set.of("first_purchase", "last_purchase", "purchase_days", "orders");

    private final Connection connection;
    private final HandSql sql;

    HandWrites(Connection connection, HandSql sql) {
        this.connection = connection;
        this.sql = sql;
    }

    /** A fact or an identifier is there already: the caller should roll back, leave it out and come again. */
    static final class AlreadyThere extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Inserts facts, and returns how many there were. */
    long insertFacts(List<HandTarget> targets) throws SQLException {
        long now = System.currentTimeMillis();
        try (PreparedStatement statement = connection.prepareStatement(sql.insertFact())) {
            for (HandTarget target : targets) {
                long sequence = target.before().sequence();
                for (Prepared.Fact fact : target.content().facts()) {
                    Interaction said = fact.said();
                    statement.setObject(1, sql.bound(target.customer()));
                    statement.setLong(2, said.occurredAt().toEpochMilli());
                    statement.setObject(3, sql.bound(target.customer()));
                    statement.setLong(4, ++sequence);
                    statement.setString(5, said.id().source());
                    statement.setString(6, said.id().key());
                    statement.setString(7, said.channel().name());
                    statement.setLong(8, now);
                    statement.setString(9, lines(said.about()));
                    statement.setString(10, fact.detail().type());
                    statement.setInt(11, fact.detail().version());
                    statement.setString(12, fact.detail().json());
                    statement.addBatch();
                }
            }
            return allInserted(statement.executeBatch());
        }
    }

    void insertIdentifiers(List<HandTarget> newcomers) throws SQLException {
        if (newcomers.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql.insertIdentifier())) {
            for (HandTarget target : newcomers) {
                statement.setString(1, target.content().email());
                statement.setObject(2, sql.bound(target.customer()));
                statement.setObject(3, sql.bound(target.customer()));
                statement.addBatch();
            }
            allInserted(statement.executeBatch());
        }
    }

    void insertCustomers(List<HandTarget> newcomers) throws SQLException {
        writeCustomers(INSERT_CUSTOMER, newcomers);
    }

    /** Updates customers. They are locked, so nobody else has changed them since they were read. */
    void updateCustomers(List<HandTarget> known) throws SQLException {
        writeCustomers(UPDATE_CUSTOMER, known);
    }

    private void writeCustomers(String write, List<HandTarget> targets) throws SQLException {
        if (targets.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(write)) {
            for (HandTarget target : targets) {
                Map<String, Long> attributes = target.content().attributes();
                statement.setLong(1, target.before().version() + 1);
                statement.setLong(
                        2, target.before().sequence() + target.content().facts().size());
                statement.setBytes(3, target.content().profile().toArray());
                statement.setObject(4, attributes.get("first_purchase"), Types.BIGINT);
                statement.setObject(5, attributes.get("last_purchase"), Types.BIGINT);
                statement.setObject(6, attributes.get("purchase_days"), Types.BIGINT);
                statement.setObject(7, attributes.get("orders"), Types.BIGINT);
                statement.setObject(8, sql.bound(target.customer()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    void insertRefs(List<HandTarget> targets) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_REF)) {
            for (HandTarget target : targets) {
                long sequence = target.before().sequence();
                for (Prepared.Fact fact : target.content().facts()) {
                    sequence++;
                    for (Ref ref : fact.said().about()) {
                        bind(statement, ref, fact.said(), target.customer(), sequence);
                    }
                }
            }
            statement.executeBatch();
        }
    }

    private void bind(PreparedStatement statement, Ref ref, Interaction said, UUID customer, long sequence)
            throws SQLException {
        statement.setString(1, ref.kind());
        statement.setString(2, ref.key());
        statement.setLong(3, said.occurredAt().toEpochMilli());
        statement.setObject(4, sql.bound(customer));
        statement.setLong(5, sequence);
        statement.setObject(6, sql.bound(customer));
        statement.addBatch();
    }

    /** Writes those that have changed and have no column. */
    void putAttributes(List<HandTarget> targets) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.putAttribute())) {
            for (HandTarget target : targets) {
                for (Map.Entry<String, Long> attribute :
                        target.content().changed().entrySet()) {
                    if (!COLUMNS.contains(attribute.getKey())) {
                        statement.setObject(1, sql.bound(target.customer()));
                        statement.setString(2, attribute.getKey());
                        statement.setLong(3, attribute.getValue());
                        statement.addBatch();
                    }
                }
            }
            statement.executeBatch();
        }
    }

    private static long allInserted(int[] counts) {
        for (int count : counts) {
            if (count == 0) {
                throw new AlreadyThere();
            }
        }
        return counts.length;
    }

    private static @Nullable String lines(Set<Ref> about) {
        return about.isEmpty() ? null : about.stream().map(Ref::toString).collect(Collectors.joining("\n"));
    }
}
