package io.rapport.crm.jdbc;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The bytes of a write-ahead log of SQLite: a header, and then a frame for each page that was written, of which the
 * last of each transaction says so.
 */
final class Wal {
    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;

    private final byte[] bytes;

    Wal(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    int length() {
        return bytes.length;
    }

    int pageSize() {
        return ByteBuffer.wrap(bytes).getInt(8);
    }

    /** The number of frames up to a length, whichever transaction they belong to. */
    int frames(int length) {
        return Math.max(0, (length - HEADER) / (FRAME_HEADER + pageSize()));
    }

    /** Where a frame begins, and so the one before it ends. */
    int start(int frame) {
        return HEADER + frame * (FRAME_HEADER + pageSize());
    }

    /** The number of the page that a frame holds, from 1. */
    int page(int frame) {
        return ByteBuffer.wrap(bytes).getInt(start(frame));
    }

    /** Lengths at which a write may have broken off: between frames, and within either part of a frame in turn. */
    List<Integer> cuts(int from, int to) {
        List<Integer> cuts = new ArrayList<>();
        for (int frame = frames(from); frame < frames(to); frame++) {
            cuts.add(start(frame));
            cuts.add(start(frame) + (frame % 2 == 0 ? FRAME_HEADER / 2 : FRAME_HEADER + pageSize() / 2));
        }
        cuts.add(start(frames(to)));
        return cuts;
    }

    /** The pages that a checkpoint copies, each once, in their order. */
    List<Integer> pages() {
        return IntStream.range(0, frames(bytes.length))
                .map(this::page)
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }
}
