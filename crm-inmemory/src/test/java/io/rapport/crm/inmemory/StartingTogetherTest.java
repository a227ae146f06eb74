package io.rapport.crm.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.Crm;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.money.Money;
import io.rapport.crm.storage.CrmStorage;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Two programs start on an empty database at once. */
class StartingTogetherTest {
    private static final Customer ANNA = Customer.email("anna@example.org");

    private final InMemoryStorage storage = new InMemoryStorage();
    private final AtomicBoolean overtaken = new AtomicBoolean();

    @Test
    void whoIsOvertakenByOneThatRecordsAlreadyStartsAllTheSame() {
        Crm slow = Crm.open(overtakenAfterItsFirstLook(), ZoneOffset.UTC);

        assertThat(overtaken).isTrue();
        assertThat(slow.customer(ANNA)).isPresent();
    }

    /** Nothing is there when it is asked for the first time; before the answer arrives, another program has begun. */
    private CrmStorage overtakenAfterItsFirstLook() {
        return (CrmStorage) Proxy.newProxyInstance(
                CrmStorage.class.getClassLoader(), new Class<?>[] {CrmStorage.class}, (proxy, call, arguments) -> {
                    Object answer = call.invoke(storage, arguments);
                    if (call.getName().equals("documents") && overtaken.compareAndSet(false, true)) {
                        Source shop = Source.of("shop", Channel.WEB);
                        Instant monday = Instant.parse("2026-01-05T10:00:00Z");
                        Crm fast = Crm.open(storage, ZoneOffset.UTC);
                        fast.record(shop.fact("1", ANNA, monday, Purchase.of(Money.of("1.00", "EUR"))));
                    }
                    return answer;
                });
    }
}
