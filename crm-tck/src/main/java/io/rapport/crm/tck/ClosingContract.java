package io.rapport.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.failure.ClosedException;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Custom;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.kernel.Command;
import io.rapport.crm.kernel.Documents;
import io.rapport.crm.kernel.Kernel;
import io.rapport.crm.kernel.Snapshot;
import io.rapport.crm.kernel.Timeline;
import io.rapport.crm.storage.Cursor;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Whoever goes on with a front door that was closed is told so, and neither reads nor writes anything. */
abstract class ClosingContract extends OnFreshCrm {
    @Test
    void whatWasClosedNeitherReadsNorWrites() {
        crm.record(purchase("1", ANNA, "10.00", 5));
        CustomerId anna = idOf(ANNA);
        Kernel kernel = crm.kernel();
        Command command = Command.of(SHOP.key("2"), anna, Channel.WEB, NOW);
        Map<String, ThrowingCallable> calls = Map.ofEntries(
                Map.entry("record", () -> crm.record(purchase("3", ANNA, "1.00", 1))),
                Map.entry("decide", () -> crm.decide(command, situation -> situation.allow(Custom.of("done")))),
                Map.entry("erase", () -> crm.erase(anna)),
                Map.entry("verify", () -> crm.verify(anna)),
                Map.entry("rebuild", () -> crm.rebuild("value")),
                Map.entry("keep", () -> kernel.keep(Set.of("luck"), customer -> List.of(), done -> {})),
                Map.entry("customer by id", () -> crm.customer(anna)),
                Map.entry("customer by name", () -> crm.customer(ANNA)),
                Map.entry("customers", () -> kernel.customers(List.of(anna))),
                Map.entry("count", () -> crm.customers().count()),
                Map.entry("find", () -> crm.customers().stream().toList()),
                Map.entry("timeline", () -> crm.timeline(anna).stream().toList()),
                Map.entry("timeline about", () -> crm.timeline(Ref.order("1")).page(Cursor.START, 1)),
                Map.entry("log", () -> kernel.logs().of(anna)),
                Map.entry("logs", () -> kernel.logs().ofAll(log -> {})),
                Map.entry("due", () -> kernel.due("any", NOW, 1)),
                Map.entry("get", () -> crm.documents().get("name")),
                Map.entry("put", () -> crm.documents().put("name", "text")),
                Map.entry("export", () -> crm.privacy().export(anna)),
                Map.entry("a service", () -> crm.care().due(NOW, 1)));

        crm.close();

        calls.forEach((name, call) -> assertThatThrownBy(call)
                .as(name)
                .isInstanceOf(ClosedException.class)
                .hasMessage("this Crm was closed; open another"));
        try (var second = secondCrm()) {
            assertThat(second.customer(anna).orElseThrow().interactions()).isEqualTo(1);
            assertThat(second.documents().get("name")).isEmpty();
        }
    }

    @Test
    void whatWasHandedOutBeforeReadsNothingMore() {
        List<Interaction> many = IntStream.range(0, 600)
                .mapToObj(number -> purchase("" + number, ANNA, "1.00", number % 300))
                .toList();
        crm.record(many);
        Snapshot snapshot = crm.customer(ANNA).orElseThrow().snapshot();
        Timeline timeline = crm.timeline(snapshot.id());
        Documents documents = crm.documents();
        var reading = timeline.iterator();
        reading.next();

        crm.close();

        assertThat(snapshot.interactions()).as("what was read stays").isEqualTo(600);
        assertThatThrownBy(snapshot::identifiers).isInstanceOf(ClosedException.class);
        assertThatThrownBy(timeline::iterator).isInstanceOf(ClosedException.class);
        assertThatThrownBy(() -> documents.put("name", "text")).isInstanceOf(ClosedException.class);
        assertThatThrownBy(() -> exhaust(reading)).isInstanceOf(ClosedException.class);
    }

    @Test
    void itMayBeClosedTwice() {
        crm.close();
        crm.close();
        crm.kernel().close();

        assertThatThrownBy(() -> crm.customer(ANNA)).isInstanceOf(ClosedException.class);
    }

    private static void exhaust(Iterator<?> iterator) {
        while (iterator.hasNext()) {
            iterator.next();
        }
    }
}
