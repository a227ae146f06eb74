package org.example.wishes;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.Crm;
import io.rapport.crm.time.SettableClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WishShopTest {
    @Test
    void theShopAnswersAndIsRememberedByWhatItKeeps() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SettableClock clock = SettableClock.at(WishShop.MARCH);
        try (Crm crm = WishShop.open(clock)) {
            WishShop.tell(crm, clock, new PrintStream(out, true, StandardCharsets.UTF_8));
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                Wish[product=caddy, since=2026-03-02T10:00:00Z, promisedBy=Optional.empty, end=Optional.empty]
                Wish[product=kettle, since=2026-03-02T10:00:00Z, promisedBy=Optional.empty, end=Optional.empty]
                Wish[product=teapot, since=2026-03-02T10:00:00Z, promisedBy=Optional.empty, end=Optional.empty]
                due: Due[kind=wish, about=product:caddy, at=2026-03-07T10:00:00Z]
                due: Due[kind=wish, about=product:kettle, at=2026-03-07T10:00:00Z]
                due: Due[kind=wish, about=product:teapot, at=2026-03-07T10:00:00Z]
                1 customer waits too long
                WishPace[asOf=2026-03-07T10:00:00Z, wishes=10, days=8]
                WishStep[kind=PROMISED, product=teapot, by=Optional[2026-03-15T10:00:00Z]]
                WishStep[kind=PROMISED, product=kettle, by=Optional[2026-03-15T10:00:00Z]]
                no caddy: [Too much is promised to the customer: keep that first.]
                no strainer: [The customer does not wish for this product.]
                forgotten: kettle
                promise late (1.00): -4.1 points
                promise kept (1.00): +2.0 points
                as the log says: true
                """);
    }
}
