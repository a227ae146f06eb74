package io.rapport.crm.benchmarks;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.UUID;

/** These statements are for SQLite, which has no arrays and no row locks, and keeps ids as bytes. */
final class SqliteHandSql implements HandSql {
    @Override
    public String owners(int emails) {
        return "select val, customer from hand_identifier where type = 'email' and source = '-' and val in ("
                + marks(emails) + ")";
    }

    @Override
    public String lock(int customers) {
        return "select id, version, sequence, profile from hand_customer where id in (" + marks(customers) + ")";
    }

    @Override
    public String insertFact() {
        return """
                insert into hand_interaction (customer, occurred_at, recorded_for, sequence, source, fact_key, channel,
                  recorded_at, about, detail_type, detail_version, detail)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """;
    }

    @Override
    public String insertIdentifier() {
        return """
                insert into hand_identifier (type, source, val, customer, recorded_for)
                values ('email', '-', ?, ?, ?)
                on conflict do nothing
                """;
    }

    @Override
    public String putAttribute() {
        return """
                insert into hand_attribute (customer, name, number) values (?, ?, ?)
                on conflict (customer, name) do update set number = excluded.number
                """;
    }

    @Override
    public void bindEmails(PreparedStatement statement, Collection<String> emails) throws SQLException {
        int index = 0;
        for (String email : emails) {
            statement.setString(++index, email);
        }
    }

    @Override
    public void bindIds(PreparedStatement statement, Collection<UUID> ids) throws SQLException {
        int index = 0;
        for (UUID id : ids) {
            statement.setObject(++index, bound(id));
        }
    }

    @Override
    public Object bound(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Override
    public UUID id(ResultSet result, int column) throws SQLException {
        ByteBuffer bytes = ByteBuffer.wrap(result.getBytes(column));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
