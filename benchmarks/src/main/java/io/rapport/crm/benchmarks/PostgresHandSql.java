package io.rapport.crm.benchmarks;

/**
 * These statements are for PostgreSQL. What has to be counted row by row selects its values instead of stating them: a
 * driver with {@code reWriteBatchedInserts} leaves such a statement alone.
 */
final class PostgresHandSql implements HandSql {
    @Override
    public String owners(int emails) {
        return """
                select val, customer from hand_identifier
                where type = 'email' and source = '-' and val = any (?)
                """;
    }

    @Override
    public String insertFact() {
        return """
                insert into hand_interaction (customer, occurred_at, recorded_for, sequence, source, fact_key, channel,
                  recorded_at, about, detail_type, detail_version, detail)
                select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                on conflict do nothing
                """;
    }

    @Override
    public String insertIdentifier() {
        return """
                insert into hand_identifier (type, source, val, customer, recorded_for)
                select 'email', '-', ?, ?, ?
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
}
