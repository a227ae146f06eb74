package io.rapport.crm.kernel;

import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.Json;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.Document;
import io.rapport.crm.storage.DocumentChange;
import java.util.Optional;
import java.util.Set;

/**
 * Documents are texts that belong to no customer: models, cut-offs, settings. Names that begin with {@code rapport/}
 * are kept for what rooms have learned or decided.
 */
public final class Documents {
    private static final String RESERVED = "rapport/";

    private final Setup setup;

    Documents(Setup setup) {
        this.setup = setup;
    }

    /** Returns the document of a name, if there is one. */
    public Optional<Document> get(String name) {
        return Optional.ofNullable(setup.storage().documents(Set.of(name)).get(name));
    }

    /**
     * Writes a document, whatever was there.
     *
     * @param name 1 to 255 characters
     * @param body at most 10,000,000 characters
     * @throws io.rapport.crm.failure.InvalidInputException if the name is reserved or a part is too long
     */
    public Document put(String name, String body) {
        Require.that(
                !name.startsWith(RESERVED),
                "document.name",
                "reserved",
                "choose one that does not begin with " + RESERVED);
        return write(name, body);
    }

    /**
     * Writes a document if it still is what was read.
     *
     * @param expected what was read
     * @return the new document, or nothing if somebody else has written it meanwhile
     * @throws io.rapport.crm.failure.InvalidInputException if the name is reserved or the body is too long
     */
    public Optional<Document> replace(Document expected, String body) {
        Require.that(
                !expected.name().startsWith(RESERVED), "document.name", "reserved", "leave the library's own alone");
        DocumentChange change = new DocumentChange(expected.name(), expected.version(), body);
        return setup.storage().commit(Commit.of(change)) instanceof CommitResult.Committed
                ? Optional.of(written(change))
                : Optional.empty();
    }

    /**
     * Keeps something that a room has learned or decided, as JSON, where {@link #put} does not write.
     *
     * @param name begins with the name of the room: {@code value/model}
     * @param kept a record, see {@link Json}
     * @throws io.rapport.crm.failure.InvalidInputException if the name does not begin with a room
     */
    public void keep(String name, Object kept) {
        keepOwn(ofARoom(name), kept);
    }

    /**
     * Returns what was kept under a name, if there is anything.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if the name does not begin with a room, or what was kept is
     *     not what the type asks for
     */
    public <T> Optional<T> kept(String name, Class<T> type) {
        return own(ofARoom(name), type);
    }

    /** Keeps something of the kernel's own, under a name that no room can have. */
    void keepOwn(String name, Object kept) {
        write(RESERVED + name, Json.write(kept));
    }

    /** Returns how something of the kernel's own is to be kept, as a part of a larger commit. */
    DocumentChange changeOfOwn(String name, Object kept) {
        return change(RESERVED + name, Json.write(kept));
    }

    /** What the kernel has kept for itself under a name, if there is anything. */
    <T> Optional<T> own(String name, Class<T> type) {
        return get(RESERVED + name)
                .map(Document::body)
                .map(body -> Json.read("document " + RESERVED + name, body, type));
    }

    private static String ofARoom(String name) {
        Require.that(name.indexOf('/') > 0, "document.name", "no room before a slash", "write it like value/model");
        return name;
    }

    private Document write(String name, String body) {
        Attempts attempts = new Attempts("writing document " + name);
        while (true) {
            DocumentChange change = change(name, body);
            CommitResult result = setup.storage().commit(Commit.of(change));
            if (result instanceof CommitResult.Committed) {
                return written(change);
            }
            attempts.again(result);
        }
    }

    private DocumentChange change(String name, String body) {
        return new DocumentChange(name, get(name).map(Document::version).orElse(0L), body);
    }

    private static Document written(DocumentChange change) {
        return new Document(change.name(), change.expectedVersion() + 1, change.body());
    }
}
