package io.rapport.crm.jdbc;

import io.rapport.crm.storage.Document;
import io.rapport.crm.storage.DocumentChange;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads and writes the table of documents. */
final class DocumentTable {
    private final String insert;
    private final String update;
    private final KeyedSql lock;
    private final KeyedSql load;

    DocumentTable(SqlDialect dialect, Prefix prefix) {
        this.insert = dialect.insertIfAbsent(
                prefix.in("${prefix}document"), List.of("name"), List.of("name", "version", "body"));
        this.update = prefix.in("update ${prefix}document set version = ?, body = ? where name = ?");
        this.lock = new KeyedSql(
                prefix.in("select name, version from ${prefix}document where name in (${keys}) order by name")
                        + dialect.locking());
        this.load =
                new KeyedSql(prefix.in("select name, version, body from ${prefix}document where name in (${keys})"));
    }

    /** Locks those documents that exist, in the order of their names. Returns their versions. */
    Map<String, Long> lock(Session session, SortedSet<String> names) throws SQLException {
        Map<String, Long> versions = new HashMap<>();
        session.query(lock, names, Params::text, row -> versions.put(row.text(), row.number()));
        return versions;
    }

    /** Writes documents that are locked or do not exist yet. */
    void write(Session session, List<DocumentChange> documents) throws SQLException {
        Map<Boolean, List<DocumentChange>> byNovelty =
                documents.stream().collect(Collectors.partitioningBy(document -> document.expectedVersion() == 0));
        List<DocumentChange> present = session.unaffected(
                insert,
                byNovelty.getOrDefault(true, List.of()),
                (params, document) -> params.text(document.name()).number(1).text(document.body()));
        if (!present.isEmpty()) {
            throw new LostRace();
        }
        session.batch(
                update,
                byNovelty.getOrDefault(false, List.of()),
                (params, document) -> params.number(document.expectedVersion() + 1)
                        .text(document.body())
                        .text(document.name()));
    }

    Map<String, Document> load(Session session, Collection<String> names) throws SQLException {
        return session
                .query(load, names, Params::text, row -> new Document(row.text(), row.number(), row.text()))
                .stream()
                .collect(Collectors.toMap(Document::name, Function.identity()));
    }
}
