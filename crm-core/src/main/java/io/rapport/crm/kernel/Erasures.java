package io.rapport.crm.kernel;

import com.google.common.hash.Hashing;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.storage.DocumentChange;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Remembers who was erased, so that whoever erases again, not knowing whether it was done, gets a receipt. Who knows
 * the id of a customer finds out when that customer was erased, and no more. Ids are random, so a hash of one cannot be
 * guessed and needs no key. How many facts there were is not kept: it could be compared with what remains.
 */
final class Erasures {
    private static final String PREFIX = "erasure-";

    private final Documents documents;

    Erasures(Documents documents) {
        this.documents = documents;
    }

    /** This is what is kept of an erasure. */
    record Kept(Instant erasedAt, boolean guarded) {}

    /** Returns the receipt of somebody who was erased before. */
    Optional<ErasureReceipt> of(CustomerId customer) {
        return documents
                .own(name(customer), Kept.class)
                .map(kept -> new ErasureReceipt(customer, kept.erasedAt(), OptionalLong.empty(), kept.guarded()));
    }

    /** Returns what is to be kept of an erasure. */
    DocumentChange keeping(ErasureReceipt receipt) {
        return documents.changeOfOwn(name(receipt.customer()), new Kept(receipt.erasedAt(), receipt.guarded()));
    }

    private static String name(CustomerId customer) {
        return PREFIX + Hashing.sha256().hashString("erasure of " + customer, StandardCharsets.UTF_8);
    }
}
