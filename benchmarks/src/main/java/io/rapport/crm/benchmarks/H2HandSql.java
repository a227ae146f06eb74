package io.rapport.crm.benchmarks;

/** These statements are for H2, which numbers parameters, so that those of a key can be used twice. */
final class H2HandSql implements HandSql {
    /** Uses a join, because {@code val in (...)} makes H2 read all e-mail addresses. */
    @Override
    public String owners(int emails) {
        return """
                select i.val, i.customer
                from unnest(?) k (val)
                join hand_identifier i on i.type = 'email' and i.source = '-' and i.val = k.val
                """;
    }

    @Override
    public String insertFact() {
        return """
                insert into hand_interaction (customer, occurred_at, recorded_for, sequence, source, fact_key, channel,
                  recorded_at, about, detail_type, detail_version, detail)
                select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12
                where not exists (select 1 from hand_interaction where source = ?5 and fact_key = ?6)
                """;
    }

    @Override
    public String insertIdentifier() {
        return """
                insert into hand_identifier (type, source, val, customer, recorded_for)
                select 'email', '-', ?1, ?2, ?3
                where not exists (select 1 from hand_identifier where type = 'email' and source = '-' and val = ?1)
                """;
    }

    @Override
    public String putAttribute() {
        return "merge into hand_attribute (customer, name, number) key (customer, name) values (?, ?, ?)";
    }
}
