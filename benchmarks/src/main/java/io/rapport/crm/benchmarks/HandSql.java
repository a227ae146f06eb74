package io.rapport.crm.benchmarks;

/**
 * The statements by hand that depend on the database.
 *
 * @param insertFact inserts a fact unless its source and key are there; the count says whether it did
 * @param insertIdentifier gives an identifier to a customer unless somebody has it; the count says whether it did
 * @param putAttribute inserts an attribute of a customer, or overwrites it
 */
record HandSql(String insertFact, String insertIdentifier, String putAttribute) {
    /** With numbered parameters, so that those of the key can be used twice. */
    static final HandSql H2 = new HandSql(
            """
            insert into hand_interaction (customer, occurred_at, recorded_for, sequence, source, fact_key, channel,
              recorded_at, about, detail_type, detail_version, detail)
            select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12
            where not exists (select 1 from hand_interaction where source = ?5 and fact_key = ?6)
            """, """
            insert into hand_identifier (type, source, val, customer, recorded_for)
            select 'email', '-', ?1, ?2, ?3
            where not exists (select 1 from hand_identifier where type = 'email' and source = '-' and val = ?1)
            """, "merge into hand_attribute (customer, name, number) key (customer, name) values (?, ?, ?)");

    /** Selects values instead of stating them, or a driver with reWriteBatchedInserts would no longer count them. */
    static final HandSql POSTGRESQL = new HandSql("""
            insert into hand_interaction (customer, occurred_at, recorded_for, sequence, source, fact_key, channel,
              recorded_at, about, detail_type, detail_version, detail)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            on conflict do nothing
            """, """
            insert into hand_identifier (type, source, val, customer, recorded_for)
            select 'email', '-', ?, ?, ?
            on conflict do nothing
            """, """
            insert into hand_attribute (customer, name, number) values (?, ?, ?)
            on conflict (customer, name) do update set number = excluded.number
            """);
}
